package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads two files whose lines are translations of each other, as Moses and its kin keep them. */
final class MosesReader implements UnitReader {
    private final Path one;
    private final Language language;
    private final Path other;
    private final Language otherLanguage;

    MosesReader(Path one, Language language, Path other, Language otherLanguage) {
        this.one = one;
        this.language = language;
        this.other = other;
        this.otherLanguage = otherLanguage;
    }

    @Override
    public void read(UnitSink sink) throws IOException {
        try (BufferedReader left = Lines.text(one); BufferedReader right = Lines.text(other)) {
            String text = left.readLine();
            String translation = right.readLine();
            long line = 1;
            for (; text != null && translation != null; line++) {
                if (Lines.isDamaged(text) || Lines.isDamaged(translation)) {
                    sink.bad(line, "not UTF-8");
                } else if (text.isBlank() || translation.isBlank()) {
                    sink.bad(line, "text in fewer than two languages");
                } else {
                    sink.unit(TranslationUnit.of(Map.of(language, text, otherLanguage, translation)));
                }
                text = left.readLine();
                translation = right.readLine();
            }
            if (text != null || translation != null) {
                throw new UnreadableException("%s has only %d lines, the other file has more: they are not parallel"
                        .formatted((text == null ? one : other).getFileName(), line - 1));
            }
        }
    }
}
