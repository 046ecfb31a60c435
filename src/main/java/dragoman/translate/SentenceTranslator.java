package dragoman.translate;

import dragoman.model.Problem;
import dragoman.translate.Failure.Kind;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a dispatch apart into sentences, asks for those that are not known yet, checks the answers, and puts all together again. */
final class SentenceTranslator implements Translator {
    private final EngineSettings settings;
    private final PatientEngine engine;
    private final TranslationCache cache;
    private final Budget budget;

    SentenceTranslator(EngineSettings settings, PatientEngine engine, TranslationCache cache, Budget budget) {
        this.settings = settings;
        this.engine = engine;
        this.cache = cache;
        this.budget = budget;
    }

    @Override
    public EngineSettings settings() {
        return settings;
    }

    @Override
    public Optional<Duration> rest() {
        return engine.rest().or(budget::rest);
    }

    @Override
    public Rendering translate(Manuscript manuscript, String from, String to, List<GlossaryTerm> glossary,
            Instant deadline) throws InterruptedException {
        ManuscriptSentences sentences = ManuscriptSentences.of(manuscript, from);
        TranslationRequest request = new TranslationRequest(sentences.texts(), from, to, glossary, deadline);
        try {
            return switch (answers(request)) {
                case Reply.Failed(Failure failure) -> new Rendering.Failed(failure);
                case Reply.Translated(List<String> texts, Told told) -> {
                    Optional<String> fault = sentences.texts().equals(texts)
                            ? Optional.of("all of it came back unchanged")
                            : Optional.empty();
                    yield fault.isPresent()
                            ? failed(Kind.UNUSABLE, fault.get())
                            : new Rendering.Done(sentences.with(texts), told,
                                    problems(sentences.texts(), texts));
                }
            };
        } catch (IOException e) {
            return failed(Kind.OVER_BUDGET, "what is spent can't be written down: " + e);
        }
    }

    private Rendering failed(Kind kind, String detail) {
        return new Rendering.Failed(new Failure(kind, settings.name() + ": " + detail, null));
    }

    /** The answers to all sentences, as far as possible without the engine. */
    private Reply answers(TranslationRequest request) throws IOException, InterruptedException {
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, String> open = new LinkedHashMap<>();
        for (String text : request.texts()) {
            String key = key(text, request);
            cache.find(key).ifPresentOrElse(answer -> known.put(key, answer), () -> open.put(key, text));
        }
        Told told = Told.NOTHING;
        if (!open.isEmpty()) {
            switch (ask(request.of(List.copyOf(open.values())))) {
                case Reply.Failed failed -> {
                    return failed;
                }
                case Reply.Translated it -> {
                    Map<String, String> news = new LinkedHashMap<>();
                    List<String> keys = List.copyOf(open.keySet());
                    for (int i = 0; i < keys.size(); i++) {
                        news.put(keys.get(i), it.texts().get(i));
                    }
                    cache.keep(news);
                    known.putAll(news);
                    told = it.told();
                }
            }
        }
        List<String> answers = request.texts().stream().map(text -> known.getOrDefault(key(text, request), text))
                .toList();
        return new Reply.Translated(answers, told);
    }

    private Reply ask(TranslationRequest request) throws IOException, InterruptedException {
        long characters = request.texts().stream().mapToLong(String::length).sum();
        if (!budget.take(characters)) {
            return new Reply.Failed(Kind.OVER_BUDGET, "%s: %,d characters are more than what is left of %,d for today"
                    .formatted(settings.name(), characters, settings.dailyCharacters()));
        }
        Reply reply = checked(request, engine.translate(request));
        if (reply instanceof Reply.Failed(Failure failure) && !failure.kind().mayBeBilled()) {
            budget.giveBack(characters);
        }
        return reply;
    }

    private Reply checked(TranslationRequest request, Reply reply) {
        return switch (reply) {
            case Reply.Failed failed -> failed;
            case Reply.Translated(List<String> texts, Told told) -> {
                List<String> answers = texts.stream().map(SentenceTranslator::onOneLine).toList();
                Optional<String> fault = AnswerCheck.fault(request.texts(), answers);
                yield fault.isPresent()
                        ? new Reply.Failed(Kind.UNUSABLE, settings.name() + ": " + fault.get())
                        : new Reply.Translated(answers, told);
            }
        };
    }

    /** As texts are stored: NFC, and no control characters. */
    private static String onOneLine(String answer) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(answer, Normalizer.Form.NFC).codePoints()
                .map(it -> Character.isISOControl(it) ? ' ' : it).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** A question is the same if all is that can change its answer. */
    private String key(String text, TranslationRequest request) {
        List<String> parts = new ArrayList<>(
                List.of(settings.name(), settings.digest(), request.from(), request.to(), text));
        request.glossary().stream().filter(term -> text.contains(term.source()))
                .forEach(term -> parts.add(term.source() + "=" + term.target()));
        return Digests.sha256(String.join("\n", parts));
    }

    private static List<Problem> problems(List<String> texts, List<String> translations) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            problems.addAll(Comparison.of(texts.get(i), translations.get(i), "sentence " + (i + 1)));
        }
        return problems;
    }
}
