package org.mingtang.portal;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an installation says of its site; empty values are not shown.
///
/// @param government   name above every page; where empty, that of the government in the register
/// @param identityCode 网站标识码
/// @param icp          ICP备案号
/// @param police       公安备案号
/// @param publicUrl    address under which the public reaches the portal, without a trailing slash
@ConfigurationProperties("mingtang.site")
record SiteSettings(
        @DefaultValue("") String government,
        @DefaultValue("以公开为常态，不公开为例外") String motto,
        @DefaultValue("") String identityCode,
        @DefaultValue("") String icp,
        @DefaultValue("") String police,
        @DefaultValue("") String sponsor,
        @DefaultValue("") String phone,
        @DefaultValue("") String email,
        @DefaultValue("") String publicUrl) {

    Optional<URI> address() {
        return publicUrl.isBlank() ? Optional.empty() : Optional.of(URI.create(publicUrl));
    }
}
