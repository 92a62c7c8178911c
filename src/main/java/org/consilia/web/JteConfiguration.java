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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Renders the compiled templates of src/main/jte, each with its {@link Page}. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    JteViewResolver jteViewResolver(Bundles bundles, Site site) {
        return new JteViewResolver(TemplateEngine.createPrecompiled(ContentType.Html), bundles, site);
    }

    /** Asked before Spring's own resolver, which would answer for every name. */
    record JteViewResolver(TemplateEngine engine, Bundles bundles, Site site) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            var isRedirect = name.contains(":");
            return isRedirect ? null : new JteView(this, name + ".jte");
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }

    private record JteView(JteViewResolver from, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, @Nullable Object>(model == null ? Map.of() : model);
            var words = from.bundles().in(RequestContextUtils.getLocale(request));
            parameters.put("page", new Page(words, from.site(), request));
            var html = new Utf8ByteOutput();
            from.engine().render(template, parameters, html);
            response.setContentType(getContentType());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }
    }
}
