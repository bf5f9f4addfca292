package org.mingtang.regulation;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;

/// A YAML text as a tree with positions. Only plain YAML is taken: no anchors, no type tags, one document, bounded in
/// size and depth; nothing is ever constructed from it.
final class YamlText {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 12;
    private static final String WHOLE = "yaml";

    private YamlText() {}

    /// @throws Problems.Unusable where the text is no such YAML, the reason noted
    static YamlMap read(String text, Problems problems) {
        if (text.length() > LONGEST) {
            throw problems.unusable(1, WHOLE, "文件过大（上限 " + LONGEST + " 个字符）");
        }
        try {
            var options = new LoaderOptions();
            options.setNestingDepthLimit(DEEPEST);
            options.setCodePointLimit(LONGEST);
            var yaml = new Yaml(new SafeConstructor(options));
            refuseWhatIsNotPlain(yaml, text, problems);
            return switch (yaml.compose(new StringReader(text))) {
                case MappingNode map -> YamlMap.of(map, "", problems);
                case null, default -> throw problems.unusable(1, WHOLE, "文件应当是“键: 值”的形式，第一层为 id、title 等键");
            };
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw problems.unusable(mark == null ? 1 : mark.getLine() + 1, WHOLE, "YAML 语法有误，请检查这一行附近的缩进、引号和括号");
        } catch (YAMLException e) {
            throw problems.unusable(1, WHOLE, "不是可读的 YAML 文本：含有不允许的字符，或者嵌套超过 " + DEEPEST + " 层");
        }
    }

    private static void refuseWhatIsNotPlain(Yaml yaml, String text, Problems problems) {
        int documents = 0;
        int depth = 0;
        for (Event event : yaml.parse(new StringReader(text))) {
            int line = event.getStartMark().getLine() + 1;
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw problems.unusable(line, WHOLE, "一个文件只能写一个规程包，请删去“---”以后的部分或者另存一个文件");
            }
            if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
                throw problems.unusable(line, WHOLE, "规程包中不能使用锚点（&）和引用（*），请直接写出内容");
            }
            String tag = switch (event) {
                case ScalarEvent scalar -> scalar.getTag();
                case CollectionStartEvent collection -> collection.getTag();
                default -> null;
            };
            if (tag != null) {
                throw problems.unusable(line, WHOLE, "规程包中不能使用类型标记（!）");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw problems.unusable(line, WHOLE, "嵌套超过 " + DEEPEST + " 层");
            }
        }
    }
}
