package dragoman.story;

import dragoman.model.Dispatch;
import dragoman.model.Language;
import dragoman.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dispatch as the sentences that it is made of.
 *
 * @param language what it is written in
 * @param sentences headline and summary first, then the body without credit lines and notices
 */
public record VersionText(Language language, List<Sentence> sentences) {
    public VersionText {
        sentences = List.copyOf(sentences);
    }

    /** The sentences of a dispatch, or nothing if it is in none of the three languages. */
    public static Optional<VersionText> of(Dispatch dispatch) {
        return Language.of(dispatch.language()).map(language -> {
            List<Sentence> sentences = new ArrayList<>();
            String headline = dispatch.header().headline();
            if (headline != null) {
                add(sentences, 0, headline, language);
            }
            dispatch.header().summary().forEach(line -> add(sentences, 0, line, language));
            int number = 0;
            for (String paragraph : dispatch.body()) {
                number++;
                add(sentences, number, paragraph, language);
            }
            return new VersionText(language, sentences);
        });
    }

    private static void add(List<Sentence> sentences, int number, String paragraph, Language language) {
        Sentences.of(paragraph, language).forEach(span -> sentences.add(new Sentence(number, span.in(paragraph))));
    }
}
