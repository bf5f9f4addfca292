package org.mingtang.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A map of a YAML text, read strictly: whatever is unknown, missing or of the wrong form is noted with its line and
/// path. Methods that read a value throw [Problems.Unusable] once the problem is noted.
final class YamlMap {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,6}");

    private final MappingNode node;
    private final String path;
    private final Map<String, Node> values;
    private final Map<String, Integer> lines;
    private final Problems problems;

    private YamlMap(
            MappingNode node, String path, Map<String, Node> values, Map<String, Integer> lines, Problems problems) {
        this.node = node;
        this.path = path;
        this.values = values;
        this.lines = lines;
        this.problems = problems;
    }

    static YamlMap of(MappingNode node, String path, Problems problems) {
        var values = new LinkedHashMap<String, Node>();
        var lines = new LinkedHashMap<String, Integer>();
        for (var entry : node.getValue()) {
            int line = line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(line, path.isEmpty() ? "yaml" : path, "键应当是一个词");
            } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                problems.add(line, under(path, key.getValue()), "同一个键写了两次，请删去一处");
            } else {
                lines.put(key.getValue(), line);
            }
        }
        return new YamlMap(node, path, values, lines, problems);
    }

    /// Notes all keys that are not among these and all required ones that are missing.
    YamlMap expecting(Set<String> required, Set<String> optional) {
        boolean unknown = false;
        for (var key : values.keySet()) {
            if (!required.contains(key) && !optional.contains(key)) {
                problems.add(line(key), key(key), "没有这个键，可用的键：" + listed(required, optional));
                unknown = true;
            }
        }
        var missing = required.stream()
                .filter(key -> !values.containsKey(key))
                .sorted()
                .toList();
        missing.forEach(key -> problems.add(line(), key(key), "缺少这个键"));
        if (unknown || !missing.isEmpty()) {
            throw Problems.alreadyNoted();
        }
        return this;
    }

    private static String listed(Set<String> required, Set<String> optional) {
        return Stream.concat(required.stream(), optional.stream()).sorted().collect(Collectors.joining("、"));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    String path() {
        return path;
    }

    int line() {
        return line(node);
    }

    Position position() {
        return new Position(problems.file(), line(), path.isEmpty() ? "yaml" : path);
    }

    Position position(String key) {
        return new Position(problems.file(), line(key), key(key));
    }

    Problems.Unusable wrong(String key, String message) {
        return problems.unusable(line(key), key(key), message);
    }

    String text(String key) {
        return text(value(key), line(key), key(key));
    }

    Optional<String> maybeText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        int number = 1;
        for (Node element : sequence(key)) {
            texts.add(text(element, line(element), key(key) + "[" + number++ + "]"));
        }
        return texts;
    }

    int number(String key) {
        String text = text(key);
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(key, "“" + text + "”不是数，应写 0 到 9999999 之间的整数");
        }
        return Integer.parseInt(text);
    }

    /// `true` or `false`; absent is false.
    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        String text = text(key);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "“" + text + "”应写 true 或者 false");
        };
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(key, "“" + text + "”不是日期，应写成 2019-05-15 的形式");
        }
    }

    Optional<LocalDate> maybeDate(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    <E extends Enum<E>> E choice(String key, Class<E> choices) {
        return choice(text(key), choices, line(key), key(key));
    }

    <E extends Enum<E>> E choice(String key, Class<E> choices, E otherwise) {
        return has(key) ? choice(key, choices) : otherwise;
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> choices) {
        return texts(key).stream()
                .map(text -> choice(text, choices, line(key), key(key)))
                .toList();
    }

    private <E extends Enum<E>> E choice(String text, Class<E> choices, int line, String at) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        throw problems.unusable(
                line,
                at,
                "没有“" + text + "”这一项，可选："
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining("、")));
    }

    YamlMap map(String key) {
        return map(value(key), line(key), key(key));
    }

    /// The entries of a list of maps, each read by itself so that one bad entry does not hide the next.
    <T> List<T> each(String key, Function<YamlMap, T> read) {
        var elements = new ArrayList<T>();
        if (!has(key)) {
            return elements;
        }
        int number = 1;
        for (Node element : sequence(key)) {
            String at = key(key) + "[" + number++ + "]";
            attempt(() -> elements.add(read.apply(map(element, line(element), at))));
        }
        return elements;
    }

    /// Runs a reading whose problem, if any, is already noted when it gives up.
    static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (Problems.Unusable e) {
            // noted where it was found; the rest of the file is still read, so that all problems are told at once
        }
    }

    private List<Node> sequence(String key) {
        if (value(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(key, "应当是一个列表");
    }

    private YamlMap map(Node element, int line, String at) {
        if (element instanceof MappingNode mapping) {
            return of(mapping, at, problems);
        }
        throw problems.unusable(line, at, "应当写成“键: 值”的形式");
    }

    private String text(Node element, int line, String at) {
        if (!(element instanceof ScalarNode scalar)) {
            throw problems.unusable(line, at, "应当是一个值，不能是列表或者下一层");
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            throw problems.unusable(line, at, "不能为空");
        }
        if (text.length() > LONGEST_TEXT) {
            throw problems.unusable(line, at, "过长（上限 " + LONGEST_TEXT + " 个字符）");
        }
        return text;
    }

    private Node value(String key) {
        @Nullable Node value = values.get(key);
        if (value == null) {
            throw problems.unusable(line(), key(key), "缺少这个键");
        }
        return value;
    }

    private int line(String key) {
        return lines.getOrDefault(key, line());
    }

    private String key(String key) {
        return under(path, key);
    }

    private static String under(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
