package org.mingtang.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterTemplate;

/// The standard texts of requests, by who reads them.
///
/// @param application the form an applicant fills in
public record FormsView(List<Form> application, List<Group> groups) {

    public record Group(String name, List<Form> forms) {}

    /// @param number tells one text, and one version of it, from the others (REQ-20)
    /// @param cite   on what it rests
    public record Form(String number, String title, String cite) {
        public String address(String ending) {
            return "/forms/" + number + "." + ending;
        }
    }

    static FormsView of(List<LetterTemplate> templates) {
        var byReader = new EnumMap<LetterKind.Reader, List<Form>>(LetterKind.Reader.class);
        var application = new ArrayList<Form>();
        for (var template : templates) {
            var form = new Form(template.id(), template.title(), template.cite().text());
            if (template.kind() == LetterKind.APPLICATION_FORM) {
                application.add(form);
            } else {
                byReader.computeIfAbsent(template.kind().reader(), _ -> new ArrayList<>())
                        .add(form);
            }
        }
        return new FormsView(
                List.copyOf(application),
                byReader.entrySet().stream()
                        .map(entry -> new Group(name(entry.getKey()), List.copyOf(entry.getValue())))
                        .toList());
    }

    private static String name(LetterKind.Reader reader) {
        return switch (reader) {
            case APPLICANT -> "发给申请人的";
            case THIRD_PARTY -> "发给第三方的";
            case AGENCY -> "发给其他机关、单位的";
            case OFFICE -> "本机关办理用的";
        };
    }
}
