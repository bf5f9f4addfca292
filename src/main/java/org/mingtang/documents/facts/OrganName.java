package org.mingtang.documents.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a line is the name of an organ (机关), told by its last word.
final class OrganName {
    private static final int LONGEST = 40;

    private static final List<String> LAST_WORDS = List.of(
            "政府", "委员会", "办公室", "办公厅", "厅（室）", "办事处", "管委会", "指挥部", "领导小组", "工作组", "公司", "集团", "中心", "法院", "检察院", "党委",
            "党组", "委", "局", "厅", "部", "院", "署", "司", "处", "科", "所", "站", "队", "馆", "社", "会", "办", "校", "学", "园", "银行",
            "分行", "支行", "乡", "镇", "街道", "开发区", "管理区");

    /// A name holds no sentence: no stops, no titles, no numbers of documents.
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z·（）()“”]+");

    private static final Pattern SEAL = Pattern.compile("[（(](?:盖章|印章|公章|章|印)[）)]$");

    private OrganName() {}

    static boolean is(String compact) {
        var name = withoutSeal(compact);
        return name.length() >= 3
                && name.length() <= LONGEST
                && !name.contains("关于")
                && LAST_WORDS.stream().anyMatch(name::endsWith)
                && NAME.matcher(name).matches();
    }

    /// The names on a line: one, or several side by side where each is a name of its own; empty when it is none.
    static List<String> on(Line line) {
        var names = new ArrayList<String>();
        for (var part : line.text().split("[\\s\\u3000]+", 20)) {
            names.add(withoutSeal(HanText.compact(part)));
        }
        if (names.size() > 1 && names.stream().allMatch(OrganName::is)) {
            return names;
        }
        return is(line.compact()) ? List.of(withoutSeal(line.compact())) : List.of();
    }

    private static String withoutSeal(String compact) {
        return SEAL.matcher(compact).replaceFirst("");
    }
}
