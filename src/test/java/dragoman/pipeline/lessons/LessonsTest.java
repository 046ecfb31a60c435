package dragoman.pipeline.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.lexicon.RenewableLexicon;
import dragoman.lexicon.exchange.ImportRequest;
import dragoman.lexicon.home.Lexicons;
import dragoman.lexicon.memory.Memories;
import dragoman.model.Language;
import dragoman.pipeline.Home;
import dragoman.text.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
    @TempDir
    Path root;

    @Test
    void whatWasLearnedIsUsedAtOnceByWhoeverSharesTheLexicon() throws IOException {
        Home home = new Home(root.resolve("home"));
        RenewableLexicon lexicon = Lexicons.renewable(home.lexicon(), Lexicons.builtIn());
        Path sentences = Files.writeString(root.resolve("craft.en-fr.tsv"), """
                The lacemaker opened her workshop.\tLa dentellière a ouvert son atelier.
                The lacemaker sold her house.\tLa dentellière a vendu sa maison.
                The baker opened his shop.\tLe boulanger a ouvert sa boutique.
                """);
        Memories.translations(home.lexicon()).add(new ImportRequest(List.of(sentences), null, List.of(), null), _ -> {
        });
        List<String> lacemaker = Analysis.stems(Language.ENGLISH, "lacemaker");
        assertThat(lexicon.translations(lacemaker, Language.ENGLISH, Language.FRENCH)).isEmpty();
        int before = lexicon.edition();

        new Lessons(home, lexicon).learn();

        assertThat(lexicon.translations(lacemaker, Language.ENGLISH, Language.FRENCH)).isNotEmpty();
        assertThat(lexicon.edition()).isNotEqualTo(before);
    }

    @Test
    void aLexiconThatCantBeOpenedAgainAnswersAsBefore() throws IOException {
        Home home = new Home(root.resolve("home"));
        RenewableLexicon lexicon = Lexicons.renewable(home.lexicon(), Lexicons.builtIn());
        Files.createDirectories(home.lexicon());
        Files.writeString(home.lexicon().resolve("learned.lexicon"), "no lexicon");

        assertThatThrownBy(lexicon::renew).isInstanceOf(IOException.class);
        assertThat(lexicon.edition()).isZero();
        assertThat(lexicon.longestEntry(Language.ENGLISH)).isPositive();
        assertThat(lexicon.words("port", Language.ENGLISH, Language.FRENCH)).isEmpty();
    }
}
