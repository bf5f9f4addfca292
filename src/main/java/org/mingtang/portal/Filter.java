package org.mingtang.portal;

/// A filter of the library: its query parameter and its name on the page.
enum Filter {
    AGENCY("agency", "机构"),
    COLUMN("column", "栏目"),
    TOPIC("topic", "主题"),
    GENRE("genre", "体裁"),
    YEAR("year", "年份"),
    VALIDITY("validity", "有效性");

    private final String parameter;
    private final String chinese;

    Filter(String parameter, String chinese) {
        this.parameter = parameter;
        this.chinese = chinese;
    }

    String parameter() {
        return parameter;
    }

    String chinese() {
        return chinese;
    }
}
