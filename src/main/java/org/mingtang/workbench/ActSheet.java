package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The form of an act as it was sent: every value as it was typed, and its files.
///
/// @param values all values of each input
/// @param files  by input; an input without a file is left out
record ActSheet(Map<String, List<String>> values, Map<String, List<MultipartFile>> files) {
    /// Stands before the name of a group of boxes that the sent page showed: one without a tick is then no default.
    public static final String SHOWN = "shown.";

    static final ActSheet BLANK = new ActSheet(Map.of(), Map.of());

    static ActSheet of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, given) -> {
            if (!name.startsWith("_")) {
                values.put(
                        name,
                        Stream.of(given)
                                .map(value -> value.replace("\u0000", ""))
                                .toList());
            }
        });
        var files = new LinkedHashMap<String, List<MultipartFile>>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            multipart.getMultiFileMap().forEach((name, given) -> {
                var chosen = given.stream().filter(file -> !nothing(file)).toList();
                if (!chosen.isEmpty()) {
                    files.put(name, chosen);
                }
            });
        }
        return new ActSheet(values, files);
    }

    private static boolean nothing(MultipartFile file) {
        return file.isEmpty()
                && Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// As it was typed, without the blanks around it.
    String text(String name) {
        var given = texts(name);
        return given.isEmpty() ? "" : given.getFirst().strip();
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean ticked(String name, String value) {
        return texts(name).contains(value);
    }

    Optional<LocalDate> day(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A whole number; empty for anything else.
    Optional<Integer> number(String name) {
        return text(name).matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text(name))) : Optional.empty();
    }

    <E extends Enum<E>> Optional<E> choice(E[] constants, String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(text(name)))
                .findFirst();
    }

    List<MultipartFile> files(String name) {
        return files.getOrDefault(name, List.of());
    }

    /// What the page shows in an input: what was typed last, or what stands.
    List<String> shown(ActField field) {
        boolean sent = field.kind() == ActField.Kind.TICKS || field.kind() == ActField.Kind.RADIO
                ? has(SHOWN + field.name())
                : has(field.name());
        return sent ? texts(field.name()) : field.standing();
    }
}
