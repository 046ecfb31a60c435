package dragoman.translate;

import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The sentences of a manuscript, and how they make it up. Headline and summary lines are one sentence each.
 *
 * @param manuscript the whole
 * @param texts all sentences in order, each on one line
 * @param spans where they stand, a list a paragraph
 */
record ManuscriptSentences(Manuscript manuscript, List<String> texts, List<List<TextSpan>> spans) {
    static ManuscriptSentences of(Manuscript manuscript, String language) {
        List<String> texts = new ArrayList<>();
        if (manuscript.headline() != null) {
            texts.add(onOneLine(manuscript.headline()));
        }
        manuscript.summary().forEach(line -> texts.add(onOneLine(line)));
        List<List<TextSpan>> spans = new ArrayList<>();
        for (String paragraph : manuscript.paragraphs()) {
            List<TextSpan> sentences = Sentences.of(paragraph, language);
            sentences.forEach(span -> texts.add(onOneLine(span.in(paragraph))));
            spans.add(sentences);
        }
        return new ManuscriptSentences(manuscript, texts, spans);
    }

    private static String onOneLine(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').strip();
    }

    /** The manuscript with other sentences, as many, in their places. */
    Manuscript with(List<String> others) {
        Iterator<String> next = others.iterator();
        String headline = manuscript.headline() == null ? null : next.next();
        List<String> summary = manuscript.summary().stream().map(_ -> next.next()).toList();
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            paragraphs.add(paragraph(manuscript.paragraphs().get(i), spans.get(i), next));
        }
        return new Manuscript(headline, summary, paragraphs);
    }

    private static String paragraph(String original, List<TextSpan> sentences, Iterator<String> next) {
        StringBuilder paragraph = new StringBuilder();
        int done = 0;
        for (TextSpan sentence : sentences) {
            paragraph.append(original.substring(done, sentence.start())).append(next.next());
            done = sentence.end();
        }
        return paragraph.append(original.substring(done)).toString();
    }
}
