package org.mingtang.pages;

/// Pages and files open to everybody, read only. Whatever is not named here or for somebody is refused.
public final class PublicAddresses {
    private PublicAddresses() {}

    public static String[] patterns() {
        return new String[] {
            "/",
            "/documents",
            "/documents/**",
            "/guide",
            "/rules",
            "/columns",
            "/columns/**",
            "/agencies",
            "/agencies/**",
            "/annual-reports",
            "/calendar",
            "/forms",
            "/forms/*",
            "/requests",
            "/suggestions",
            "/feed.atom",
            "/sitemap.xml",
            "/sitemap-*.xml",
            "/robots.txt",
            "/favicon.ico",
            "/assets/**",
            "/webjars/**",
            "/api/v1/**",
            "/actuator/health"
        };
    }
}
