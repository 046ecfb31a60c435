package dragoman.lexicon.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.lexicon.TranslationUnit;
import dragoman.lexicon.TranslationUnit.Kind;
import dragoman.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads a dictionary of dictd: an index of headword, offset and length between tabs, the numbers in base 64, and the
 * articles that these point into. An article is read as FreeDict writes them; see {@link DictdArticle}.
 */
final class DictdReader implements UnitReader {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final List<String> ABOUT = List.of("00database", "00-database");

    private final Path index;
    private final Path articles;
    private final Language from;
    private final Language to;

    DictdReader(Path index, Path articles, Language from, Language to) {
        this.index = index;
        this.articles = articles;
        this.from = from;
        this.to = to;
    }

    @Override
    public void read(UnitSink sink) throws IOException {
        byte[] bytes;
        try (InputStream in = Lines.bytes(articles)) {
            bytes = in.readAllBytes();
        }
        try (BufferedReader lines = Lines.text(index)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (ABOUT.stream().noneMatch(line::startsWith)) {
                    take(line, number, bytes, sink);
                }
            }
        }
    }

    private void take(String line, long number, byte[] bytes, UnitSink sink) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3 || Lines.isDamaged(line)) {
            sink.bad(number, "not headword, offset and length between tabs");
            return;
        }
        long offset = number(cells[1]);
        long length = number(cells[2]);
        if (offset < 0 || length < 0 || offset + length > bytes.length) {
            sink.bad(number, "points outside the articles");
            return;
        }
        DictdArticle article = DictdArticle.of(new String(bytes, (int) offset, (int) length, UTF_8));
        String headword = article.headword().isEmpty() ? cells[0].strip() : article.headword();
        if (article.translations().isEmpty() || headword.isEmpty() || !TranslationUnit.isShort(headword)) {
            sink.passedOver();
            return;
        }
        for (int rank = 0; rank < article.translations().size(); rank++) {
            sink.unit(new TranslationUnit(Kind.ENTRY, rank,
                    Map.of(from, headword, to, article.translations().get(rank))));
        }
    }

    /** A number in base 64, or -1 if it is none. */
    private static long number(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = DIGITS.indexOf(digits.charAt(i));
            if (digit < 0 || number > Integer.MAX_VALUE) {
                return -1;
            }
            number = number * DIGITS.length() + digit;
        }
        return digits.isEmpty() ? -1 : number;
    }
}
