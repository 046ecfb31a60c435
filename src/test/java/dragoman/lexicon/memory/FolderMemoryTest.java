package dragoman.lexicon.memory;

import static dragoman.model.Language.ENGLISH;
import static dragoman.model.Language.FRENCH;
import static dragoman.model.Language.TURKISH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.SampleUnits;
import dragoman.lexicon.SentencePairs;
import dragoman.lexicon.Translation;
import dragoman.lexicon.exchange.ExportFormat;
import dragoman.lexicon.exchange.ImportFormat;
import dragoman.lexicon.exchange.ImportRequest;
import dragoman.lexicon.home.Lexicons;
import dragoman.lexicon.learning.LearningReport;
import dragoman.lexicon.learning.LearningReport.Learned;
import dragoman.lexicon.memory.ImportReport.Imported;
import dragoman.lexicon.memory.ImportReport.Refused;
import dragoman.model.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMemoryTest {
    @TempDir
    private Path root;

    private Path folder;
    private FolderMemory memory;

    @BeforeEach
    void begin() {
        folder = root.resolve("lexicon");
        memory = new FolderMemory(folder);
    }

    private ImportReport add(Path... files) throws IOException {
        return memory.add(new ImportRequest(List.of(files), null, List.of(), null), _ -> {
        });
    }

    private LearningReport learn(SentencePairs... others) throws IOException {
        return memory.learn(List.of(others), (_, _) -> {
        });
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text);
    }

    private Path sentences(String name) throws IOException {
        return file(name, SampleUnits.sentences(ENGLISH, FRENCH).stream()
                .map(unit -> unit.texts().get(ENGLISH) + "\t" + unit.texts().get(FRENCH) + "\n")
                .collect(Collectors.joining()));
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> String.valueOf(it.getFileName())).sorted().toList();
        }
    }

    @Test
    void anEntryCountsAsSoonAsItIsImported() throws IOException {
        ImportReport report = add(file("weather.en-tr.tsv", "hoarfrost\tkırağı\nsleet\tsulusepken\n"));

        assertThat(report).isEqualTo(new Imported("weather.en-tr", ImportFormat.TSV, 2, 0, 0, 0, 0, List.of()));
        assertThat(Lexicons.open(folder, Lexicons.builtIn()).translations(List.of("hoarfrost"), ENGLISH, TURKISH))
                .singleElement()
                .extracting(Translation::text, Translation::source).containsExactly("kırağı", "weather.en-tr");
    }

    @Test
    void aSecondImportOfTheSameChangesNothing() throws IOException {
        Path table = file("weather.en-tr.tsv", "hoarfrost\tkırağı\nsleet\tsulusepken\nsleet\tsulusepken\n");
        add(table);
        byte[] before = Files.readAllBytes(folder.resolve("weather.en-tr.tsv.gz"));

        assertThat(add(table)).isEqualTo(new Imported("weather.en-tr", ImportFormat.TSV, 0, 0, 3, 0, 0, List.of()));
        assertThat(Files.readAllBytes(folder.resolve("weather.en-tr.tsv.gz"))).isEqualTo(before);
    }

    @Test
    void aFileOfTheSameNameAddsToWhatIsThere() throws IOException {
        add(file("weather.en-tr.tsv", "hoarfrost\tkırağı\n"));
        add(file("weather.en-tr.tsv", "sleet\tsulusepken\n"));

        assertThat(export(ExportFormat.TSV)).isEqualTo("en\tfr\ttr\nhoarfrost\t\tkırağı\nsleet\t\tsulusepken\n");
    }

    @Test
    void parallelFilesAreOneSource() throws IOException {
        Path english = file("harbour.en", "The ferry was late again.\nNobody was hurt in the storm.\n");
        Path turkish = file("harbour.tr", "Vapur yine gecikti.\nFırtınada kimse yaralanmadı.\n");

        assertThat(add(english, turkish))
                .isEqualTo(new Imported("harbour", ImportFormat.MOSES, 0, 2, 0, 0, 0, List.of()));
    }

    @Test
    void aBadFileLeavesNothingBehind() throws IOException {
        Path cut = file("memory.tmx", "<tmx version='1.4'><body><tu><tuv xml:lang='en'><seg>fog</seg></tuv>"
                + "<tuv xml:lang='fr'><seg>brouillard</seg></tuv></tu><tu>");
        Path uneven = file("uneven.en", "One line.\nAnother line.\n");
        Path other = file("uneven.fr", "Une ligne.\n");
        Path noise = Files.write(root.resolve("noise.en-fr.tsv"), new byte[]{0, 1, 2, (byte) 0xFF, 10});

        for (ImportReport report : List.of(add(cut), add(uneven, other), add(noise),
                add(root.resolve("missing.tsv")))) {
            assertThat(report).isInstanceOfSatisfying(Refused.class,
                    it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.P040));
        }
        assertThat(kept()).containsExactly(".lock");
    }

    @Test
    void learnsFromWhatWasImportedAndSearchesOnTopOfTheBuiltIn() throws IOException {
        add(sentences("harbour.en-fr.tsv"));

        assertThat(learn().pairs()).first().isEqualTo(new Learned(ENGLISH, FRENCH, 144, 16, true));
        Lexicon lexicon = Lexicons.open(folder, Lexicons.builtIn());
        assertThat(lexicon.translations(List.of("photograph"), ENGLISH, FRENCH)).first()
                .extracting(Translation::stems).isEqualTo(List.of("photograph"));
        assertThat(lexicon.words("pecheur", FRENCH, ENGLISH)).containsKey("fisherman");
        assertThat(lexicon.translations(List.of("bridg"), ENGLISH, FRENCH)).first()
                .satisfies(it -> assertThat(it.source()).contains("learned").contains(" + "));
        assertThat(lexicon.longestEntry(ENGLISH)).isGreaterThan(3);
    }

    @Test
    void learnsFrenchAndTurkishThroughEnglish() throws IOException {
        learn(SampleUnits.pairs(ENGLISH, FRENCH), SampleUnits.pairs(ENGLISH, TURKISH));

        assertThat(memory.learned().translations(List.of("phar"), FRENCH, TURKISH)).first()
                .satisfies(it -> assertThat(it.text()).startsWith("fener"));
    }

    @Test
    void learnsTheSameBytesFromTheSameSentencesAndOnlyWhatIsNew() throws IOException {
        SentencePairs french = SampleUnits.pairs(ENGLISH, FRENCH);
        SentencePairs turkish = SampleUnits.pairs(ENGLISH, TURKISH);
        learn(french, turkish);
        byte[] once = Files.readAllBytes(folder.resolve("learned.lexicon"));
        Files.delete(folder.resolve("learned.lexicon"));
        learn(french, turkish);
        assertThat(Files.readAllBytes(folder.resolve("learned.lexicon"))).isEqualTo(once);

        add(sentences("harbour.en-fr.tsv"));
        add(file("more.en-fr.tsv", "The judge closed the school.\tLe juge a fermé l'école.\n"));

        assertThat(learn(french, turkish).pairs()).extracting(Learned::anew).containsExactly(true, false, false);
        assertThat(learn(french, turkish).pairs()).extracting(Learned::anew).containsOnly(false);
    }

    @Test
    void learningMendsADamagedLexicon() throws IOException {
        add(file("weather.en-tr.tsv", "hoarfrost\tkırağı\n"));
        Files.writeString(folder.resolve("entries.lexicon"), "nonsense");
        Files.writeString(folder.resolve("learned.lexicon"), "nonsense");
        assertThatThrownBy(() -> Lexicons.open(folder, Lexicons.builtIn())).isInstanceOf(IOException.class);

        learn();

        assertThat(Lexicons.open(folder, Lexicons.builtIn()).translations(List.of("hoarfrost"), ENGLISH, TURKISH))
                .isNotEmpty();
    }

    @Test
    void exportsAMemoryThatItCanImport() throws IOException {
        add(sentences("harbour.en-fr.tsv"));
        Path exported = file("harbour.tmx", export(ExportFormat.TMX));
        FolderMemory other = new FolderMemory(root.resolve("other"));

        other.add(new ImportRequest(List.of(exported), null, List.of(), null), _ -> {
        });

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(other.export(ExportFormat.TSV, out)).isEqualTo(144);
        assertThat(out.toString(UTF_8)).isEqualTo(export(ExportFormat.TSV));
    }

    @Test
    void tellsWhatItHolds() throws IOException {
        assertThat(memory.contents()).isEqualTo(new MemoryContents(List.of(), 0));
        add(sentences("harbour.en-fr.tsv"));
        learn();
        assertThat(memory.contents()).isEqualTo(new MemoryContents(List.of("harbour.en-fr"), 144));
    }

    private String export(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        memory.export(format, out);
        return out.toString(UTF_8);
    }
}
