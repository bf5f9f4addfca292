package org.mingtang.documents.redaction;

import java.util.ArrayList;

/// Locations of parts inside a container.
final class PartPath {
    private PartPath() {}

    /// Locations are absolute, or relative to the folder of the part that names them.
    static String resolve(String from, String location) {
        if (location.startsWith("/")) {
            return location.substring(1);
        }
        int slash = from.lastIndexOf('/');
        var path = new ArrayList<String>();
        for (var folder : (from.substring(0, slash + 1) + location).split("/")) {
            if (folder.equals("..")) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
            } else if (!folder.isEmpty() && !folder.equals(".")) {
                path.add(folder);
            }
        }
        return String.join("/", path);
    }
}
