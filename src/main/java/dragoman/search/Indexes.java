package dragoman.search;

import dragoman.lexicon.Lexicon;
import dragoman.model.Checkpoint;
import dragoman.model.Language;
import dragoman.text.Analysis;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/** Opens indexes, each a folder of its own. One process may write to a folder while others read it. */
public final class Indexes {
    /** Every commit of a busy service makes a small segment; with Lucene's larger floor all of them are merged over and over. */
    private static final double FLOOR_MEGABYTES = 2;
    private static final double BUFFER_MEGABYTES = 48;
    private static final Pattern INDEX_FILE = Pattern.compile("_[a-z0-9]+(_.*)?\\..*|(pending_)?segments(_.*)?");

    private Indexes() {
    }

    /**
     * Opens an index to write to it; makes one if there is none, which can then be searched at once.
     *
     * @throws IndexUnusableException if what is there is no index of this version
     * @throws org.apache.lucene.store.LockObtainFailedException if another process writes to it
     */
    public static DispatchIndex openWriter(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return openWriter(directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            if (damaged(e)) {
                throw new IndexUnusableException("the index in " + folder + " cannot be read", e);
            }
            throw e;
        }
    }

    /**
     * Opens an index to search it as of its last commit.
     *
     * @param lexicon what the words of questions are translated with
     * @throws IndexMissingException if there is none
     * @throws IndexUnusableException if what is there is no index of this version
     */
    public static DispatchSearch openSearch(Path folder, Lexicon lexicon) throws IOException {
        return openSearch(folder, lexicon, Clock.systemUTC());
    }

    /**
     * Opens an index as above.
     *
     * @param clock tells what is under embargo
     */
    public static DispatchSearch openSearch(Path folder, Lexicon lexicon, Clock clock) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexMissingException(folder);
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                throw new IndexMissingException(folder);
            }
            return openSearch(DirectoryReader.open(directory), lexicon, clock);
        } catch (IOException | RuntimeException e) {
            if (damaged(e)) {
                throw new IndexUnusableException("the index in " + folder + " cannot be read", e);
            }
            throw e;
        }
    }

    /** Loads what every search needs, so that the first one need not. */
    public static void expectSearch() {
        Codec.getDefault();
        for (Language language : Language.values()) {
            Analysis.stems(language, "x");
        }
    }

    /**
     * How far an index had followed the journal at its last commit, whoever writes to it; nothing if there is no index.
     *
     * @throws IndexUnusableException if what is there is no index of this version
     */
    public static Optional<Checkpoint> checkpoint(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    ? Optional.of(CommitData.checkpoint(SegmentInfos.readLatestCommit(directory).getUserData()))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            if (damaged(e)) {
                throw new IndexUnusableException("the index in " + folder + " cannot be read", e);
            }
            throw e;
        }
    }

    /**
     * Deletes an index. Other files in the folder stay.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if a process writes to it
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                lock.ensureValid();
                if (INDEX_FILE.matcher(file.getFileName().toString()).matches()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
    }

    private static DispatchIndex openWriter(Directory directory) throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        Checkpoint checkpoint = exists
                ? CommitData.checkpoint(SegmentInfos.readLatestCommit(directory).getUserData())
                : Checkpoint.START;
        IndexWriter writer = new IndexWriter(directory, settings());
        try {
            LuceneIndex index = new LuceneIndex(writer, checkpoint);
            if (!exists) {
                index.commit(checkpoint);
            }
            return index;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static DispatchSearch openSearch(DirectoryReader reader, Lexicon lexicon, Clock clock)
            throws IOException {
        try {
            Checkpoint checkpoint = CommitData.checkpoint(reader.getIndexCommit().getUserData());
            return new LuceneSearch(reader, checkpoint, lexicon, clock);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(new FieldAnalysis()).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false).setMergePolicy(new TieredMergePolicy()
                        .setFloorSegmentMB(FLOOR_MEGABYTES).setForceMergeDeletesPctAllowed(0));
    }

    /** Tells damage from other failures, such as a full disk, which deleting the index would not mend. */
    private static boolean damaged(Exception e) {
        return e instanceof CorruptIndexException || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException || e instanceof EOFException
                || e instanceof IllegalArgumentException; // what an unknown codec is reported with
    }
}
