package dragoman.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.lexicon.home.Lexicons;
import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceAlignerTest {
    private static final SentenceAligner ALIGNER = SentenceAligners.open(Lexicons.builtIn());

    /** A version of aligned.txt with the mark of each sentence. */
    record Marked(VersionText text, List<String> marks) {
        static Marked begun(String language) {
            return new Marked(new VersionText(Language.of(language).orElseThrow(), List.of()), new ArrayList<>());
        }

        Marked with(String mark, String sentence) {
            List<Sentence> sentences = new ArrayList<>(text.sentences());
            sentences.add(new Sentence(sentences.size(), sentence));
            List<String> all = new ArrayList<>(marks);
            all.add(mark);
            return new Marked(new VersionText(text.language(), sentences), all);
        }
    }

    record Fixture(String name, Marked one, Marked other) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fixture> fixtures() throws IOException {
        Map<String, List<Marked>> pairs = new LinkedHashMap<>();
        List<Marked> pair = new ArrayList<>();
        for (String line : text().lines().filter(it -> !it.startsWith("#")).toList()) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("== ")) {
                pair = new ArrayList<>();
                pairs.put(rest, pair);
            } else if (line.startsWith("-- ")) {
                pair.add(Marked.begun(rest));
            } else {
                pair.add(pair.removeLast().with(line.substring(0, 1), rest));
            }
        }
        return pairs.entrySet().stream()
                .map(it -> new Fixture(it.getKey(), it.getValue().getFirst(), it.getValue().getLast()));
    }

    private static String text() throws IOException {
        try (InputStream in = requireNonNull(SentenceAlignerTest.class.getResourceAsStream("aligned.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** Two of them are traps: a headline that says less than the lead, and "buldu" beside "founded". */
    @Test
    void setsWhatSaysTheSameSideBySide() throws IOException {
        Set<String> meant = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        fixtures().forEach(fixture -> {
            meant(fixture).forEach(pair -> meant.add(fixture.name() + " " + pair));
            found(fixture.one(), fixture.other()).forEach(pair -> found.add(fixture.name() + " " + pair));
        });

        Set<String> right = new TreeSet<>(found);
        right.retainAll(meant);
        assertThat(2.0 * right.size() / (meant.size() + found.size())).as("%s but %s", meant, found)
                .isGreaterThan(0.97);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whicheverIsTheFirst(Fixture fixture) {
        Set<String> mirrored = new TreeSet<>();
        for (String pair : found(fixture.other(), fixture.one())) {
            int equals = pair.indexOf('=');
            mirrored.add(pair.substring(equals + 1) + "=" + pair.substring(0, equals));
        }

        assertThat(mirrored).isEqualTo(found(fixture.one(), fixture.other()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void holdsEachSentenceOnceInTheOrderOfTheFirstText(Fixture fixture) {
        List<Bead> beads = ALIGNER.align(fixture.one().text(), fixture.other().text()).beads();

        assertThat(beads.stream().flatMap(bead -> bead.one().stream()))
                .containsExactlyElementsOf(numbers(fixture.one()));
        assertThat(beads.stream().flatMap(bead -> bead.other().stream()))
                .containsExactlyInAnyOrderElementsOf(numbers(fixture.other()));
    }

    @Test
    void tellsWhatWasMoved() throws IOException {
        Fixture bank = fixtures().filter(it -> it.name().equals("bank")).findFirst().orElseThrow();
        List<Bead> moved = ALIGNER.align(bank.one().text(), bank.other().text()).beads().stream().filter(Bead::moved)
                .toList();

        assertThat(moved).hasSize(1);
        assertThat(moved.getFirst().probability()).isGreaterThan(0.5);
    }

    @Test
    void textsThatShareNothingHaveNothingSideBySide() throws IOException {
        List<Fixture> all = fixtures().toList();
        Marked harbour = all.getFirst().one();
        Marked film = all.stream().filter(it -> it.name().equals("film")).findFirst().orElseThrow().one();

        assertThat(ALIGNER.align(harbour.text(), film.text()).beads()).noneMatch(Bead::isPaired).hasSize(11);
    }

    @Test
    void nothingBesideSomethingIsAllGaps() {
        VersionText none = new VersionText(Language.FRENCH, List.of());
        VersionText one = new VersionText(Language.ENGLISH, List.of(new Sentence(1, "The ferry sank.")));

        assertThat(ALIGNER.align(none, none).beads()).isEmpty();
        assertThat(ALIGNER.align(one, none).beads()).containsExactly(new Bead(List.of(0), List.of(), 0, false));
        assertThat(ALIGNER.align(none, one).beads()).containsExactly(new Bead(List.of(), List.of(0), 0, false));
    }

    @Test
    void whatStandsBehindTheLimitIsLeftAlone() {
        VersionText french = new VersionText(Language.FRENCH,
                Collections.nCopies(LexicalAligner.MOST + 3, new Sentence(1, "Le bac a coulé.")));
        VersionText english = new VersionText(Language.ENGLISH, List.of(new Sentence(1, "The ferry sank.")));

        assertThat(ALIGNER.align(french, english).beads()).filteredOn(bead -> !bead.one().isEmpty())
                .hasSize(LexicalAligner.MOST + 3);
    }

    private static List<Integer> numbers(Marked marked) {
        return IntStream.range(0, marked.marks().size()).boxed().toList();
    }

    private static Set<String> meant(Fixture fixture) {
        Set<String> meant = new TreeSet<>();
        for (int i : numbers(fixture.one())) {
            for (int j : numbers(fixture.other())) {
                String mark = fixture.one().marks().get(i);
                if (!mark.equals("-") && mark.equals(fixture.other().marks().get(j))) {
                    meant.add(i + "=" + j);
                }
            }
        }
        return meant;
    }

    private static Set<String> found(Marked one, Marked other) {
        Set<String> found = new TreeSet<>();
        for (Bead bead : ALIGNER.align(one.text(), other.text()).beads()) {
            bead.one().forEach(i -> bead.other().forEach(j -> found.add(i + "=" + j)));
        }
        return found;
    }
}
