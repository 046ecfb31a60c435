package dragoman.web;

import dragoman.model.Dispatch;
import java.util.LinkedHashMap;
import java.util.Map;

/** What whoever pushed a dispatch is told of it. */
final class ToldDispatch {
    private static final String FOLDER = "/dispatches/";

    private ToldDispatch() {
    }

    /** Where it can be asked for. */
    static String address(Dispatch dispatch) {
        return FOLDER + dispatch.id();
    }

    /** The same in an answer; what is not known is null. */
    static Map<String, Object> of(String status, Dispatch dispatch) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", status);
        told.put("id", dispatch.id());
        told.put("format", dispatch.format());
        told.put("language", dispatch.language());
        told.put("tag", dispatch.language() == null ? null : dispatch.tag());
        told.put("headline", dispatch.header().headline());
        told.put("problems", dispatch.problems().stream()
                .map(it -> Map.of("code", it.code().name(), "message", it.message())).toList());
        return told;
    }
}
