package dragoman.lexicon.learning;

import java.util.List;
import java.util.stream.Stream;

/** Which of the learned tables. */
record TableKey(LanguagePair pair, TermKind kind) {
    static final List<TableKey> ALL = LanguagePair.ALL.stream()
            .flatMap(pair -> Stream.of(TermKind.values()).map(kind -> new TableKey(pair, kind))).toList();
}
