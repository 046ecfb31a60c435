package dragoman.read.container;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Gathering;
import dragoman.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is in a ZIP archive, a tar archive, or gzip, as if it had come by itself. Nothing is unpacked to disk: an entry's name
 * is nothing but a name, whatever path it pretends to be. Entries that systems put there for themselves are passed over.
 */
public final class ArchiveReader implements DispatchReader {
    private static final int TIMES_LIMIT_OF_ONE = 4;
    /** Others need native code, which a news archive need not load for a file that nobody sends. */
    private static final Set<ZipMethod> UNPACKED_HERE = EnumSet.of(ZipMethod.STORED, ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2, ZipMethod.IMPLODING, ZipMethod.UNSHRINKING);

    private final DispatchReader parts;
    private final @Nullable ArchiveReader inner;
    private final int maxBytes;

    /**
     * @param parts reads the entries
     * @param inner reads those that are archives, out of the same allowance; null if {@code parts} is to have them too
     * @param maxBytes limit for one entry
     */
    public ArchiveReader(DispatchReader parts, @Nullable ArchiveReader inner, int maxBytes) {
        this.parts = parts;
        this.inner = inner;
        this.maxBytes = maxBytes;
    }

    @Override
    public String format() {
        return "archive";
    }

    @Override
    public boolean recognises(Incoming incoming) {
        return ArchiveKind.of(incoming.bytes()) != ArchiveKind.NONE;
    }

    @Override
    public Reading read(Incoming incoming) {
        return read(incoming, new Allowance(incoming.bytes().length, (long) TIMES_LIMIT_OF_ONE * maxBytes));
    }

    private Reading read(Incoming archive, Allowance allowance) {
        Gathering found = new Gathering(archive.name());
        try {
            switch (ArchiveKind.of(archive.bytes())) {
                case ZIP -> unzip(archive, allowance, found);
                case TAR -> untar(archive, new ByteArrayInputStream(archive.bytes()), allowance, found);
                case GZIP -> gunzip(archive, allowance, found);
                case NONE -> throw new IllegalArgumentException("no archive: " + archive.name());
            }
        } catch (SpentException e) {
            return new Reading.Unreadable(
                    new Problem(ProblemCode.P063, e.place, "what is in it has more bytes or entries than allowed"));
        } catch (IOException e) {
            found.leaveOut(broken(archive.name(), e));
        }
        return found.reading();
    }

    private void unzip(Incoming archive, Allowance allowance, Gathering found) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive.bytes())).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory() || isOfTheSystem(entry.getName())) {
                    continue;
                }
                String place = archive.name() + "!" + entry.getName();
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    found.leaveOut(new Problem(ProblemCode.P062, place, "it needs a password"));
                    continue;
                }
                if (!UNPACKED_HERE.contains(ZipMethod.getMethodByCode(entry.getMethod()))) {
                    found.leaveOut(new Problem(ProblemCode.P060, place,
                            "it was compressed by method " + entry.getMethod() + ", which is not known here"));
                    continue;
                }
                try (InputStream bytes = zip.getInputStream(entry)) {
                    read(archive, place, bytes, allowance, found);
                } catch (SpentException e) {
                    throw e;
                } catch (IOException e) {
                    found.leaveOut(broken(place, e));
                }
            }
        }
    }

    private void untar(Incoming archive, InputStream bytes, Allowance allowance, Gathering found)
            throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isFile(entry) && !isOfTheSystem(entry.getName())) {
                    read(archive, archive.name() + "!" + entry.getName(), tar, allowance, found);
                }
            }
        }
    }

    /** One file, or a tar archive that was made smaller as a whole; which of them shows within the first block. */
    private void gunzip(Incoming archive, Allowance allowance, Gathering found) throws IOException {
        byte[] start;
        try (InputStream bytes = gzip(archive)) {
            start = bytes.readNBytes(ArchiveKind.TAR_BLOCK);
        }
        try (InputStream bytes = gzip(archive)) {
            if (ArchiveKind.of(start) == ArchiveKind.TAR) {
                untar(archive, bytes, allowance, found);
            } else {
                read(archive, archive.name(), bytes, allowance, found);
            }
        }
    }

    private static InputStream gzip(Incoming archive) throws IOException {
        return GzipCompressorInputStream.builder().setDecompressConcatenated(true)
                .setInputStream(new ByteArrayInputStream(archive.bytes())).get();
    }

    private void read(Incoming archive, String place, InputStream bytes, Allowance allowance, Gathering found)
            throws IOException {
        long left = allowance.left();
        int most = (int) Math.min(left, maxBytes);
        if (most < 0) {
            throw new SpentException(place);
        }
        byte[] unpacked = bytes.readNBytes(most + 1);
        allowance.spend(unpacked.length);
        if (unpacked.length > left) {
            throw new SpentException(place);
        }
        Incoming part = archive.part(place, unpacked);
        found.add(inner != null && inner.recognises(part) ? inner.read(part, allowance) : parts.read(part));
    }

    private static Problem broken(String place, IOException e) {
        return e instanceof EOFException
                ? new Problem(ProblemCode.P061, place, "it stops in the middle")
                : new Problem(ProblemCode.P060, place, String.valueOf(e.getMessage()));
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isSymbolicLink() && !entry.isLink() && !entry.isSparse();
    }

    /** Dotfiles and the shadows that macOS adds. */
    private static boolean isOfTheSystem(String name) {
        return List.of(name.split("[/\\\\]")).stream()
                .anyMatch(part -> (part.startsWith(".") && !part.equals("..") && !part.equals("."))
                        || part.equals("__MACOSX"));
    }

    /** More than the allowance: what makes it so is not worth a second look. */
    private static final class SpentException extends IOException {
        private static final long serialVersionUID = 1;
        private final String place;

        SpentException(String place) {
            super(place);
            this.place = place;
        }
    }
}
