package dragoman.archive;

/** Is told how verifying goes on. */
public interface VerifyListener {
    /** So many bytes of all there are were read. */
    void reached(long bytes, long total);

    /** Something is wrong. */
    void found(Finding finding);
}
