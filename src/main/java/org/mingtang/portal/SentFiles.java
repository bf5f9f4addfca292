package org.mingtang.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.requests.HandedIn;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/// Files that came with a form. An input in which nothing was chosen sends a file without name and bytes.
final class SentFiles {
    private static final int LONGEST_NAME = 200;

    private SentFiles() {}

    /// @param sent all files of the form, by name of the field
    static List<HandedIn> of(HandedIn.Part part, String field, MultiValueMap<String, MultipartFile> sent)
            throws IOException {
        var handedIn = new ArrayList<HandedIn>();
        for (var file : sent.getOrDefault(field, List.of())) {
            var name = name(file);
            if (!file.isEmpty() || !name.isEmpty()) {
                handedIn.add(new HandedIn(part, name.isEmpty() ? "未命名" : name, file.getBytes()));
            }
        }
        return handedIn;
    }

    private static String name(MultipartFile file) {
        var given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
