package org.mingtang.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;

@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {
    /// Templates are compiled by the build; nothing is compiled where the product runs.
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, TemplateConfiguration.class.getClassLoader(), "mingtang.templates");
    }

    @Bean
    ViewResolver templateViews(TemplateEngine engine) {
        return new TemplateViews(engine);
    }
}
