package dragoman.lexicon.exchange;

import dragoman.lexicon.TranslationUnit;
import dragoman.model.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was said while a file was read. */
final class Heard implements UnitSink {
    final List<TranslationUnit> units = new ArrayList<>();
    final List<String> bad = new ArrayList<>();
    int passedOver;

    static Heard from(UnitReader reader) throws IOException {
        Heard heard = new Heard();
        reader.read(heard);
        return heard;
    }

    @Override
    public void unit(TranslationUnit unit) {
        units.add(unit);
    }

    @Override
    public void bad(long line, String why) {
        bad.add(line + ": " + why);
    }

    @Override
    public void passedOver() {
        passedOver++;
    }

    List<String> texts(Language language) {
        return units.stream().map(unit -> unit.texts().getOrDefault(language, "")).toList();
    }
}
