package org.mingtang.requests;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Supply;
import org.mingtang.requests.answer.Withholding;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import tools.jackson.databind.json.JsonMapper;

/// Applications and opinions as texts to be kept, and back. A kind of answer or applicant is told by its name (`is`),
/// which therefore never changes.
final class CaseTexts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Applicant.class, ByName.class)
            .addMixIn(Answer.class, ByName.class)
            .addMixIn(Supply.class, ByName.class)
            .addMixIn(Withholding.Weighed.class, ByName.class)
            .build();

    private CaseTexts() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface ByName {}

    static String write(Application application) {
        return JSON.writeValueAsString(application);
    }

    static Application application(String text) {
        return JSON.readValue(text, Application.class);
    }

    static String write(Opinion opinion) {
        return JSON.writeValueAsString(opinion);
    }

    static Opinion opinion(String text) {
        return JSON.readValue(text, Opinion.class);
    }
}
