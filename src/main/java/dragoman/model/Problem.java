package dragoman.model;

/**
 * What is wrong with one input.
 *
 * @param code the kind of problem
 * @param place where: a file, a line, a byte
 * @param detail what was found there
 */
public record Problem(ProblemCode code, String place, String detail) {
    /** Code, place, finding and remedy in one line: {@code P002 a.txt: the file has no bytes; wait for …}. */
    public String message() {
        return code + " " + place + ": " + detail + "; " + code.remedy();
    }
}
