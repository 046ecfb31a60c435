package dragoman.translate;

/** One machine translation engine. Safe for several threads. Whatever the engine does, it throws nothing. */
@FunctionalInterface
interface TranslationEngine {
    /**
     * Translates texts, each by itself.
     *
     * @return a translation for each text, in order, as the engine gave it; or why there is none
     * @throws InterruptedException if the thread is asked to end
     */
    Reply translate(TranslationRequest request) throws InterruptedException;
}
