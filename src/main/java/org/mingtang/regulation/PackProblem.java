package org.mingtang.regulation;

/// One thing that is wrong with a rule pack.
///
/// @param file    name of the source
/// @param line    from 1
/// @param key     path to the key, list entries counted from 1: `columns[3].name`
/// @param message a Chinese sentence that says what to do
public record PackProblem(String file, int line, String key, String message) {
    public PackProblem {
        // what stands in a pack is quoted in messages; a problem stays one line whatever it holds
        key = key.replaceAll("\\p{Cntrl}", "?");
        message = message.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + key + ": " + message;
    }
}
