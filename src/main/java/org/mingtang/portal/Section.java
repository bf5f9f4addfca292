package org.mingtang.portal;

/// The parts of the portal in its navigation: the four-part column (国办公开办函〔2019〕61号), requests, library, agencies.
public enum Section {
    HOME("首页", "/"),
    LIBRARY("文件库", "/documents"),
    GUIDE("公开指南", "/guide"),
    RULES("公开制度", "/rules"),
    COLUMNS("法定主动公开内容", "/columns"),
    ANNUAL_REPORTS("公开年报", "/annual-reports"),
    REQUESTS("依申请公开", "/requests"),
    AGENCIES("机构", "/agencies");

    private final String chinese;
    private final String path;

    Section(String chinese, String path) {
        this.chinese = chinese;
        this.path = path;
    }

    public String chinese() {
        return chinese;
    }

    public String path() {
        return path;
    }
}
