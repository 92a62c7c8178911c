package org.consilia.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the compiled templates of src/main/jte. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    JteViewResolver jteViewResolver() {
        return new JteViewResolver(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    /** Asked before Spring's own resolver, which would answer for every name. */
    record JteViewResolver(TemplateEngine engine) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            var isRedirect = name.contains(":");
            return isRedirect ? null : new JteView(engine, name + ".jte");
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }

    private record JteView(TemplateEngine engine, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var page = new HashMap<String, Object>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (!(value instanceof BindingResult)) {
                        page.put(name, value);
                    }
                });
            }
            var html = new Utf8ByteOutput();
            engine.render(template, page, html);
            response.setContentType(getContentType());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }
    }
}
