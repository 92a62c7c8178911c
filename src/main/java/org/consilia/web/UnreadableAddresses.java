package org.consilia.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has addresses that cannot be read, such as {@code /%00}, answered by our error page with our headers. Tomcat refuses
 * them before it knows whose they are, and then shows a bare page of its own; there is only one application here.
 */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String ONLY_APPLICATION = "";

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addEngineValves(new Ours());
    }

    private static class Ours extends ValveBase {

        Ours() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var mapping = request.getMappingData();
            @Nullable Context known = mapping.context;
            if (known == null && mapping.host != null && response.isError()) {
                mapping.context = (Context) mapping.host.findChild(ONLY_APPLICATION);
            }
            getNext().invoke(request, response);
        }
    }
}
