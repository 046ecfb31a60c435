package dragoman.search;

/**
 * What a dispatch is compared with others by. The index keeps it and gives it back; what stands in it is the linker's own.
 *
 * @param gist bytes that are kept with the dispatch
 * @param anchors numbers that dispatches are looked up by which say the same
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed or compared
public record Imprint(byte[] gist, int[] anchors) {
}
