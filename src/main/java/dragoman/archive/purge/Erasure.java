package dragoman.archive.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.archive.JournalEntry;
import dragoman.archive.PurgeOrder;
import dragoman.archive.ResponseHead;
import dragoman.archive.entry.EntryRecords;
import dragoman.archive.entry.HttpHead;
import dragoman.archive.entry.Json;
import dragoman.archive.entry.Tombstone;
import dragoman.archive.warc.GroupReader.Piece;
import dragoman.archive.warc.JournalRecord;
import dragoman.archive.warc.MemberWriter;
import dragoman.model.Completeness;
import dragoman.model.Dispatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;

/**
 * Takes dispatches out of the entry that brought them. In the place of each stands a tombstone: its id, and the digest of the bytes, the
 * time and the reason in its one problem. The bytes as received are gone for all dispatches of the entry, as nobody can tell
 * whose they are. The entry keeps its length, filled up with compressed data that holds nothing: so that every other entry of the
 * file stays where it was, and whoever refers to it is right.
 */
final class Erasure {
    /** Letters that hardly compress; more or less of them until the rest can be filled up. */
    private static final String FILLER = "q7Zk2XvB9mLw4TnR8cJd5HsY3gPf6NaEu1KiQoWxVtCzMbDr0yGhSjUlApFe";
    private static final String PADDING = "Dragoman-Padding";

    private final PurgeOrder order;

    Erasure(PurgeOrder order) {
        this.order = order;
    }

    /**
     * The entry as it stands from now on.
     *
     * @param members the compressed bytes of the group
     * @param ids what goes; what has gone before stays as it is
     * @return as many bytes
     * @throws IOException if there is no room for a tombstone: the dispatch is shorter than what there is to say of it
     */
    byte[] erased(Piece.Group group, byte[] members, Set<String> ids) throws IOException {
        if (!(EntryRecords.read(group.records()) instanceof JournalEntry.Acceptance entry)
                || entry.dispatches().stream().noneMatch(it -> isDue(it, ids))) {
            return members;
        }
        JournalRecord source = source(group.records().getFirst(), entry);
        for (int room = order.reason().length();; room /= 2) {
            byte[] others = others(group, members, entry, ids, room);
            ByteArrayOutputStream erased = new ByteArrayOutputStream();
            for (int filler = 0; filler <= FILLER.length(); filler++) {
                byte[] record = source.with(PADDING, FILLER.substring(0, filler)).toBytes();
                if (MemberWriter.writeTo(members.length - others.length, record, erased)) {
                    erased.writeBytes(others);
                    return erased.toByteArray();
                }
            }
            if (room == 0) {
                throw new IOException("no room for a tombstone in the place of " + ids);
            }
        }
    }

    private static boolean isDue(Dispatch dispatch, Set<String> ids) {
        return ids.contains(dispatch.id()) && dispatch.completeness() != Completeness.PURGED;
    }

    /** The first record without the bytes, and without the path that they had; what a server said of them stays. */
    private static JournalRecord source(JournalRecord first, JournalEntry.Acceptance entry) {
        ResponseHead head = entry.drop().response();
        return first.with(head == null ? new byte[0] : HttpHead.write(head)).without(EntryRecords.FILE_KEY)
                .with("WARC-Truncated", "unspecified");
    }

    /** The records behind the first, compressed: tombstones, and what stays as it is. */
    private byte[] others(Piece.Group group, byte[] members, JournalEntry.Acceptance entry, Set<String> ids, int room)
            throws IOException {
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        for (int i = 0; i < entry.dispatches().size(); i++) {
            Dispatch dispatch = entry.dispatches().get(i);
            if (isDue(dispatch, ids)) {
                JournalRecord stone = group.records().get(i + 1)
                        .with(Json.bytes(tombstone(dispatch, entry, room).toJson()))
                        .with(JournalRecord.CONTENT_TYPE, "application/json");
                MemberWriter.writeSmallest(stone.toBytes(), others);
            } else {
                int start = Math.toIntExact(group.starts().get(i + 1) - group.start());
                int end = i + 2 < group.starts().size()
                        ? Math.toIntExact(group.starts().get(i + 2) - group.start())
                        : members.length;
                others.write(members, start, end - start);
            }
        }
        return others.toByteArray();
    }

    private Tombstone tombstone(Dispatch dispatch, JournalEntry.Acceptance entry, int room) {
        byte[] lost = entry.bytes().length > 0 ? entry.bytes() : dispatch.text().getBytes(UTF_8);
        return new Tombstone(dispatch.id(), JournalRecord.digest(lost), order.at(), order.reason().substring(0, room));
    }
}
