package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.translate.Failure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dispatch on its way through an engine that does as it is told. */
class SentenceTranslatorTest {
    private static final Manuscript FERRY = new Manuscript("Council approves night ferry", List.of("It sails in May"),
            List.of("The council of Orvenne approved a night ferry. It will carry 1,200 people.",
                    "\"The bakers will not wait,\" said Dr. Hugh Belgrave. He lives there."));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T22:00:00Z");
    private final Clock clock = source().withZone(ZoneOffset.UTC);
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<TranslationRequest> requests = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void sentencesKeepTheirPlaceAndParagraphsTheirShape() throws Exception {
        Rendering.Done done = (Rendering.Done) translate(translator(1_000));

        assertThat(requests.getFirst().texts()).containsExactly("Council approves night ferry", "It sails in May",
                "The council of Orvenne approved a night ferry.", "It will carry 1,200 people.",
                "\"The bakers will not wait,\" said Dr. Hugh Belgrave.", "He lives there.");
        assertThat(done.manuscript()).isEqualTo(new Manuscript("fr Council approves night ferry",
                List.of("fr It sails in May"),
                List.of("fr The council of Orvenne approved a night ferry. fr It will carry 1,200 people.",
                        "fr \"The bakers will not wait,\" said Dr. Hugh Belgrave. fr He lives there.")));
        assertThat(done.problems()).isEmpty();
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainAlsoAfterAKill() throws Exception {
        translate(translator(1_000));
        Files.writeString(folder.resolve("sentences.tsv"), "\ncut off in the mid", StandardOpenOption.APPEND);

        Translator later = translator(1_000);
        assertThat(translate(later)).isInstanceOf(Rendering.Done.class);
        assertThat(requests).hasSize(1);
        Manuscript changed = new Manuscript(FERRY.headline(), List.of(), List.of("It sails in June."));
        assertThat(later.translate(changed, "en", "fr", List.of(), now.plusSeconds(60)))
                .isInstanceOf(Rendering.Done.class);
        assertThat(requests.getLast().texts()).containsExactly("It sails in June.");
        assertThat(later.translate(FERRY, "en", "tr", List.of(), now.plusSeconds(60)))
                .isInstanceOf(Rendering.Done.class);
        assertThat(requests.getLast().texts()).hasSize(6);
    }

    @Test
    void theOldestSentencesGoWhenThereAreMany() throws Exception {
        Path file = folder.resolve("few.tsv");
        TranslationCache cache = new TranslationCache(file, 2);
        for (int i = 0; i < 7; i++) {
            cache.keep(Map.of(Digests.sha256("question " + i), "cevap " + i));
        }

        TranslationCache later = new TranslationCache(file, 2);
        assertThat(later.find(Digests.sha256("question 6"))).contains("cevap 6");
        assertThat(later.find(Digests.sha256("question 5"))).contains("cevap 5");
        assertThat(later.find(Digests.sha256("question 4"))).isEmpty();
        assertThat(Files.readAllLines(file)).hasSizeLessThan(7);
    }

    @Test
    void theBudgetOfADayIsKeptAcrossRestartsAndRenewedAtMidnight() throws Exception {
        long length = requestLength();
        assertThat(translate(translator(length))).isInstanceOf(Rendering.Done.class);
        Files.delete(folder.resolve("sentences.tsv"));

        Translator restarted = translator(length);
        assertThat(failure(translate(restarted)).kind()).isEqualTo(Kind.OVER_BUDGET);
        assertThat(restarted.rest()).contains(Duration.ofHours(2));
        assertThat(requests).hasSize(1);
        now = now.plus(Duration.ofHours(2));
        assertThat(restarted.rest()).isEmpty();
        assertThat(translate(restarted)).isInstanceOf(Rendering.Done.class);
    }

    @Test
    void whatWasNotTakenCostsNothingAndWhatMayHaveBeenDoes() throws Exception {
        long length = requestLength();
        Translator translator = translator(2 * length - 1);
        fail(Kind.REFUSED, 1);
        assertThat(failure(translate(translator)).kind()).isEqualTo(Kind.REFUSED);
        now = now.plus(Duration.ofMinutes(61));
        replies.add(new Reply.Translated(List.of("", "", "", "", "", ""), Told.NOTHING));
        assertThat(failure(translate(translator)).kind()).isEqualTo(Kind.UNUSABLE);
        assertThat(failure(translate(translator)).kind()).isEqualTo(Kind.OVER_BUDGET);
    }

    @Test
    void whatPassesIsTriedAgainAfterLongerWaits() throws Exception {
        fail(Kind.BROKEN, 2);

        assertThat(translate(translator(1_000))).isInstanceOf(Rendering.Done.class);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void anEngineThatSaysWhenIsAskedThen() throws Exception {
        replies.add(new Reply.Failed(new Failure(Kind.BUSY, "desk: 429", Duration.ofSeconds(7))));
        replies.add(new Reply.Failed(new Failure(Kind.BUSY, "desk: 429", Duration.ofMinutes(7))));
        Translator translator = translator(1_000);

        assertThat(failure(translate(translator)).retryAfter()).isEqualTo(Duration.ofMinutes(7));
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
        assertThat(translator.rest()).contains(Duration.ofMinutes(7));
        now = now.plus(Duration.ofMinutes(7));
        assertThat(translate(translator)).isInstanceOf(Rendering.Done.class);
    }

    @Test
    void anEngineThatKeepsFailingIsLeftAloneAndThenTriedOnce() throws Exception {
        fail(Kind.UNREACHABLE, 9);
        Translator translator = translator(1_000);
        for (int i = 0; i < 3; i++) {
            assertThat(failure(translate(translator)).kind()).isEqualTo(Kind.UNREACHABLE);
        }
        assertThat(failure(translate(translator)).kind()).isEqualTo(Kind.RESTING);
        assertThat(requests).hasSize(9);
        now = now.plus(Duration.ofSeconds(31));
        fail(Kind.UNREACHABLE, 3);
        assertThat(failure(translate(translator)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(translator.rest()).contains(Duration.ofMinutes(1));
        now = now.plus(Duration.ofSeconds(61));
        assertThat(translate(translator)).isInstanceOf(Rendering.Done.class);
        assertThat(translator.rest()).isEmpty();
    }

    @Test
    void anAnswerThatIsNoTranslationIsNone() throws Exception {
        assertThat(answered("Council approves night ferry", "It sails in May",
                "The council of Orvenne approved a night ferry.",
                "It will carry 1,200 people.", "\"The bakers will not wait,\" said Dr. Hugh Belgrave.",
                "He lives there.")).contains("unchanged");
        assertThat(answered("Le conseil approuve", "Ligne", "", "Il.", "Il.", "Il.")).contains("empty");
        assertThat(answered("Le conseil approuve", "Ligne", "Non.", "Il portera 1 200 personnes.", "Il.", "Il."))
                .contains("letters came back for");
        assertThat(answered("Le conseil approuve 🚢", "Ligne", "Le conseil d'Orvenne approuve un bac de nuit.",
                "Il portera 1 200 personnes.", "« Les boulangers n'attendront pas », a dit Hugh Belgrave.",
                "Il habite là.")).contains("emoji");
        assertThat(answered("Titre " + "très long ".repeat(30), "Ligne", "x", "x", "x", "x")).contains("letters");
        assertThat(answered("Titre", "Ligne")).contains("2 of 6");
    }

    @Test
    void whatAPersonShouldCompareIsTold() throws Exception {
        replies.add(new Reply.Translated(List.of("Le conseil approuve un bac", "Il part en mai",
                "Le conseil d’Orvenne a approuvé un bac de nuit.", "Il portera 12 000 personnes.",
                "Les boulangers n’attendront pas, a dit le docteur Bellegrave.", "Il habite là."), Told.NOTHING));

        List<Problem> problems = ((Rendering.Done) translate(translator(1_000))).problems();
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.P075, ProblemCode.P076,
                ProblemCode.P082);
        assertThat(problems.getFirst().detail()).isEqualTo("figures were [1200] and are [12000]");
        assertThat(problems.getFirst().place()).isEqualTo("sentence 4");
    }

    private InstantSource source() {
        return () -> now;
    }

    private String answered(String... answers) throws Exception {
        replies.add(new Reply.Translated(List.of(answers), Told.NOTHING));
        Failure failure = failure(translate(translator(100_000)));
        assertThat(failure.kind()).isEqualTo(Kind.UNUSABLE);
        return failure.detail();
    }

    private void fail(Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            replies.add(new Reply.Failed(kind, "desk: as told"));
        }
    }

    private static long requestLength() {
        return ManuscriptSentences.of(FERRY, "en").texts().stream().mapToLong(String::length).sum();
    }

    private static Failure failure(Rendering rendering) {
        return ((Rendering.Failed) rendering).failure();
    }

    private Rendering translate(Translator translator) throws InterruptedException {
        return translator.translate(FERRY, "en", "fr", List.of(), now.plusSeconds(60));
    }

    /** As after a start: all that it knows it has from the folder. */
    private Translator translator(long daily) throws IOException {
        EngineSettings settings = Bench.settings(EngineKind.DEEPL, "http://127.0.0.1:1", Duration.ofSeconds(1), daily);
        return Translators.open(settings, this::reply, new TranslationCache(folder.resolve("sentences.tsv")), folder,
                clock, pauses::add);
    }

    private Reply reply(TranslationRequest request) {
        requests.add(request);
        return replies.isEmpty()
                ? new Reply.Translated(request.texts().stream().map(text -> request.to() + " " + text).toList(),
                        Told.NOTHING)
                : replies.remove();
    }
}
