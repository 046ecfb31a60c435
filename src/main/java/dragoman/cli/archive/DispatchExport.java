package dragoman.cli.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.archive.JournalEntry;
import dragoman.archive.journal.Journals;
import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Progress;
import dragoman.desk.Standing;
import dragoman.export.BagWriter;
import dragoman.lexicon.exchange.ExportFormat;
import dragoman.lexicon.memory.LinkedTexts;
import dragoman.lexicon.memory.Memories;
import dragoman.lexicon.memory.StoryMemory;
import dragoman.model.Dispatch;
import dragoman.model.JournalPosition;
import dragoman.pipeline.Home;
import dragoman.pipeline.lessons.StoryTexts;
import dragoman.search.DispatchSearch;
import dragoman.search.Version;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dispatches on their way out. What is written stands under another name until all of it is there. */
final class DispatchExport {
    private static final String WARC = "dispatches.warc.gz";
    private static final String UNKNOWN_LANGUAGE = "und";

    private final Parts parts;
    private final Home home;
    private final DispatchSearch search;
    private final List<Version> versions;
    private final String question;

    /**
     * An export that has not begun.
     *
     * @param versions the dispatches, in the order in which they are written
     * @param question what was asked to find them
     */
    DispatchExport(Parts parts, Home home, DispatchSearch search, List<Version> versions, String question) {
        this.parts = parts;
        this.home = home;
        this.search = search;
        this.versions = versions;
        this.question = question;
    }

    /**
     * Writes them.
     *
     * @param to the file or folder to make, or null for standard output
     * @return how many dispatches, or in TMX pairs of sentences, were written
     */
    long write(ArchiveExportCommand.Form form, @Nullable Path to) throws IOException {
        if (to == null) {
            long written = writeFile(form, parts.terminal().out());
            parts.terminal().out().flush();
            return written;
        }
        Path unfinished = unfinished(to);
        long written = switch (form) {
            case BAG -> writeBag(unfinished);
            case TEXT -> writeTexts(name -> Files.newOutputStream(Files.createDirectories(unfinished).resolve(name)));
            case WARC, JSONL, TMX -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    yield writeFile(form, out);
                }
            }
        };
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        return written;
    }

    /** What it is called meanwhile. */
    static Path unfinished(Path to) {
        return to.resolveSibling(to.getFileName() + ".part");
    }

    private long writeFile(ArchiveExportCommand.Form form, OutputStream out) throws IOException {
        return switch (form) {
            case WARC -> writeWarc(out);
            case JSONL -> writeLines(out);
            case TMX -> writeSentences(out);
            case BAG, TEXT -> throw new IllegalArgumentException(form + " is no file");
        };
    }

    private long writeWarc(OutputStream out) throws IOException {
        List<JournalPosition> entries = versions.stream().map(Version::position).distinct().toList();
        try (Progress progress = new Progress(parts.terminal(), "export", entries.size())) {
            Journals.copy(home.journal(), entries, WARC, parts.terminal().clock(), out, progress::reach);
        }
        return versions.size();
    }

    private long writeLines(OutputStream out) throws IOException {
        Map<String, Map<String, Standing>> standings = new LinkedHashMap<>();
        return each((version, entry, dispatch) -> {
            Map<String, Object> json = Json.shown(entry, dispatch);
            json.put("story", version.story());
            Map<String, Standing> story = standings.get(version.story());
            if (story == null) {
                story = Version.standings(search.story(version.story()));
                standings.put(version.story(), story);
            }
            Standing standing = story.getOrDefault(version.id(), Standing.CURRENT);
            json.putAll(Json.standing(version, standing, parts.terminal().clock().instant()));
            out.write((Json.line(json) + "\n").getBytes(UTF_8));
        });
    }

    /** Makes a file. */
    @FunctionalInterface
    private interface Folder {
        OutputStream file(String name) throws IOException;
    }

    private long writeTexts(Folder folder) throws IOException {
        return each((version, _, dispatch) -> {
            String language = version.language() == null ? UNKNOWN_LANGUAGE : version.language();
            try (OutputStream out = folder.file(version.id() + "." + language + ".txt")) {
                out.write((dispatch.text() + "\n").getBytes(UTF_8));
            }
        });
    }

    /** Aligns the sentences of every two dispatches here that are linked. */
    private long writeSentences(OutputStream out) throws IOException {
        Set<String> wanted = versions.stream().map(Version::id).collect(Collectors.toSet());
        StoryTexts texts = new StoryTexts(parts.journal(home), parts.aligner(home));
        List<LinkedTexts> links = new ArrayList<>();
        for (String story : versions.stream().map(Version::story).distinct().toList()) {
            texts.links(search.story(story)).stream()
                    .filter(link -> wanted.contains(link.translation()) && wanted.contains(link.original()))
                    .forEach(links::add);
        }
        Path work = Files.createTempDirectory("dragoman-export");
        try (Progress progress = new Progress(parts.terminal(), "export", links.size())) {
            StoryMemory memory = Memories.stories(work);
            memory.follow(links, texts, progress::reach);
            return memory.export(ExportFormat.TMX, out);
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private long writeBag(Path folder) throws IOException {
        BagWriter bag = new BagWriter(folder);
        try (OutputStream out = bag.payload(WARC)) {
            writeWarc(out);
        }
        try (OutputStream out = bag.payload("dispatches.jsonl")) {
            writeLines(out);
        }
        long written = writeTexts(name -> bag.payload("text/" + name));
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Bagging-Date", LocalDate.now(parts.terminal().clock()).toString());
        info.put("Bag-Software-Agent", "Dragoman");
        info.put("External-Description", "%d news dispatches: %s".formatted(written, question.replace('\n', ' ')));
        bag.finish(info);
        return written;
    }

    /** Takes a dispatch with the entry that it came in. */
    @FunctionalInterface
    private interface Each {
        void take(Version version, JournalEntry.Acceptance entry, Dispatch dispatch) throws IOException;
    }

    private long each(Each each) throws IOException {
        try (Progress progress = new Progress(parts.terminal(), "export", versions.size())) {
            for (Version version : versions) {
                JournalEntry.Acceptance entry = parts.entry(home, version);
                each.take(version, entry, Parts.dispatch(entry, version));
                progress.step();
            }
        }
        return versions.size();
    }
}
