package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names of people without their given names: 张三 becomes 张某, 张三丰 张某某. Where one such form would stand for
/// two people of a surname, all of that surname get a sign: 张某甲, 张某乙.
public final class NameMasks {
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "司徒", "令狐", "轩辕", "端木", "独孤", "南宫",
            "西门", "百里", "呼延", "闻人", "钟离", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "鲜于", "闾丘", "司空", "亓官",
            "拓跋", "夹谷", "东郭", "南门", "左丘", "梁丘", "谷梁", "第五", "赫连", "万俟", "公羊", "羊舌", "巫马", "乐正", "漆雕");

    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸";

    private final Map<String, String> masks;

    private NameMasks(Map<String, String> masks) {
        this.masks = masks;
    }

    /// @param names in the form of comparison
    public static NameMasks of(List<String> names) {
        var families = new LinkedHashMap<String, List<String>>();
        for (var name : new LinkedHashSet<>(names)) {
            families.computeIfAbsent(surname(name), _ -> new ArrayList<>()).add(name);
        }
        var masks = new HashMap<String, String>();
        families.forEach((surname, people) -> {
            var alone = people.stream().map(NameMasks::alone).toList();
            var distinct = new LinkedHashSet<>(alone).size() == people.size();
            for (int at = 0; at < people.size(); at++) {
                masks.put(people.get(at), distinct ? alone.get(at) : surname + "某" + sign(at));
            }
        });
        return new NameMasks(masks);
    }

    private static String sign(int at) {
        var sign = String.valueOf(SIGNS.charAt(at % SIGNS.length()));
        return at < SIGNS.length() ? sign : sign + (at / SIGNS.length() + 1);
    }

    public String of(String name) {
        return masks.getOrDefault(name, alone(name));
    }

    /// Of a name of several parts, and of one in Latin letters, the first character.
    private static String surname(String name) {
        var points = name.codePoints().toArray();
        var compound = points.length > 2 && COMPOUND.contains(new String(points, 0, 2));
        return new String(points, 0, compound ? 2 : 1).toUpperCase(Locale.ROOT);
    }

    private static String alone(String name) {
        var surname = surname(name);
        if (name.codePointAt(0) < 0x80) {
            return surname + "***";
        }
        int given = name.indexOf('·') > 0
                ? 2
                : Math.clamp(name.codePointCount(0, name.length()) - surname.codePointCount(0, surname.length()), 1, 2);
        return surname + "某".repeat(given);
    }
}
