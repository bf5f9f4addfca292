package org.mingtang.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.application.Applicant.Identity;
import org.mingtang.requests.application.Application.Form;
import org.mingtang.requests.application.Application.Way;
import org.mingtang.requests.application.ApplicationRules;
import org.mingtang.requests.casefile.ApplicantKind;

/// The application form, empty or as it came back.
///
/// @param token    that the form sends
/// @param notice   why it was not handed in where no field is wrong; may be empty
/// @param question that must be answered; empty where none is asked
/// @param agencies that take requests in their own name; the note is what they do
/// @param unattended names of those that cannot be asked on the portal yet
public record ApplyView(
        ApplicationForm form,
        String token,
        Problems problems,
        String notice,
        Optional<String> question,
        List<Choice> agencies,
        List<String> unattended) {
    public static final int MOST_ASKED = ApplicationRules.MOST_ASKED;
    public static final int MOST_FILES = RequestCounter.MOST_FILES;
    public static final int LARGEST_FILE_MEGABYTES = RequestCounter.LARGEST_FILE >> 20;

    /// Whether there is nobody at all who could be asked.
    public boolean isClosed() {
        return agencies.isEmpty();
    }

    public static List<Choice> identities() {
        return Stream.of(Identity.values())
                .map(identity -> new Choice(identity.name(), identity.chinese(), ""))
                .toList();
    }

    public static List<Choice> natures() {
        return Stream.of(ApplicantKind.values())
                .filter(kind -> kind != ApplicantKind.NATURAL_PERSON)
                .map(kind -> new Choice(kind.name(), kind.chinese(), ""))
                .toList();
    }

    public static List<Choice> forms() {
        return Stream.of(Form.values())
                .map(form -> new Choice(form.name(), form.chinese(), ""))
                .toList();
    }

    public static List<Choice> ways() {
        return Stream.of(Way.values())
                .map(way -> new Choice(way.name(), way.chinese(), note(way)))
                .toList();
    }

    private static String note(Way way) {
        return switch (way) {
            case POST -> "寄到上面的通信地址";
            case EMAIL -> "发到上面的电子邮箱";
            case PORTAL -> "用编号和查询码在本站下载";
            case COUNTER -> "到机关领取";
        };
    }

    /// Whether the form stands as it was sent and was not handed in.
    public boolean isRefused() {
        return !problems.isEmpty() || !notice.isEmpty();
    }
}
