package dragoman.pipeline.copydesk;

import dragoman.archive.Drop;

/**
 * A drop that has been read and waits to be kept.
 *
 * @param drop where and when it came
 * @param bytes as received; empty if they could not even be fetched
 * @param inspection what they turned out to be
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as received, never compared
public record Arrival(Drop drop, byte[] bytes, CopyDesk.Inspection inspection) {
}
