package dragoman.archive;

import java.util.List;

/**
 * What verifying came to.
 *
 * @param days sealed days that were checked
 * @param passedOver days that an interrupted run had checked already
 * @param dispatches dispatches that were read, those of the journal included
 * @param bytes bytes that were read
 * @param isRecorded whether the archive could be told of it; one that is read-only can't
 * @param findings everything that is wrong
 */
public record VerifyReport(int days, int passedOver, long dispatches, long bytes, boolean isRecorded,
        List<Finding> findings) {
    public VerifyReport {
        findings = List.copyOf(findings);
    }
}
