package dragoman.provenance;

import dragoman.model.Completeness;
import dragoman.model.Credit;
import dragoman.model.CreditLine;
import dragoman.model.Origin;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Role;
import dragoman.model.TextSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up the findings of one dispatch. */
final class Ledger {
    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    Attribution attribution(String text, List<TextSpan> body, @Nullable String language) {
        List<Finding.CreditFinding> credits = of(Finding.CreditFinding.class).stream()
                .sorted(Comparator.comparingInt(found -> found.line().span().start())).toList();
        List<Problem> problems = new ArrayList<>();
        Origin origin = origin(text, credits, language, problems);
        return new Attribution(origin,
                of(Finding.Abridged.class).isEmpty() ? Completeness.FULL : Completeness.ABRIDGED,
                credits.stream().map(Finding.CreditFinding::line).toList(), body, problems);
    }

    private <F extends Finding> List<F> of(Class<F> kind) {
        return select(findings, kind);
    }

    private static <F extends Finding> List<F> select(Collection<? extends Finding> findings, Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A program's translation stays one whoever is named beside it; a translation is none of the originals. */
    private static Origin origin(String text, List<Finding.CreditFinding> credits, @Nullable String language,
            List<Problem> problems) {
        List<Finding.Machine> machines = select(credits, Finding.Machine.class);
        List<Finding.Translated> translations = select(credits, Finding.Translated.class);
        List<Finding.Written> written = select(credits, Finding.Written.class);
        String own = language == null ? null : Locale.forLanguageTag(language).getLanguage();
        SequencedSet<String> sources = new TreeSet<>();
        machines.forEach(found -> sources.addAll(found.sources()));
        translations.forEach(found -> sources.addAll(found.sources()));
        written.forEach(found -> sources.add(found.language()));
        if (!machines.isEmpty()) {
            Finding.Machine first = machines.getFirst();
            String engine = machines.stream().map(Finding.Machine::engine).filter(name -> name != null).findFirst()
                    .orElse(null);
            return new Origin.MachineTranslation(only(sources, text, first.line(), problems), engine, first.line());
        }
        if (!translations.isEmpty()) {
            CreditLine first = translations.getFirst().line();
            return new Origin.HumanTranslation(only(sources, text, first, problems), translators(translations), first);
        }
        if (written.isEmpty()) {
            return new Origin.Unattributed();
        }
        Finding.Written first = written.getFirst();
        return own == null || own.equals(first.language())
                ? new Origin.Original(first.line())
                : new Origin.HumanTranslation(first.language(), List.of(), first.line());
    }

    private static List<String> translators(List<Finding.Translated> translations) {
        return translations.stream().flatMap(found -> found.line().credits().stream())
                .filter(credit -> credit.role() == Role.TRANSLATION).map(Credit::names).flatMap(List::stream)
                .distinct().toList();
    }

    /** The one source language, or null if there is none, or two that contradict each other. */
    private static @Nullable String only(SequencedSet<String> sources, String text, CreditLine line,
            List<Problem> problems) {
        if (sources.size() > 1) {
            long number = text.substring(0, line.span().start()).chars().filter(c -> c == '\n').count() + 1;
            problems.add(new Problem(ProblemCode.P012, "line " + number,
                    "the credit names several source languages (" + String.join(", ", sources) + "); kept none"));
            return null;
        }
        return sources.isEmpty() ? null : sources.getFirst();
    }
}
