package org.mingtang.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the compiled template of a view name: `portal/home` is `src/main/jte/portal/home.jte`. A page is rendered as a
/// whole before its first byte is sent, so that an error in a template is an error page and not half a page.
final class TemplateViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine;

    TemplateViews(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        String template = viewName + ".jte";
        if (viewName.indexOf(':') >= 0 || !engine.hasTemplate(template)) {
            return null;
        }
        return new TemplateView(engine, template);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private record TemplateView(TemplateEngine engine, String template) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            engine.render(template, model == null ? Map.of() : new HashMap<String, Object>(model), output);
            Sent.bytes(request, response, output.toByteArray(), HTML);
        }
    }
}
