package org.consilia.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This installation as its readers see it: its name, its address, and whether its content is a demonstration. */
@Component
public class Site {

    private final String name;
    private final String publicUrl;
    private final boolean development;
    private final String stylesheet;
    private final Country country;
    private final AtomicBoolean demonstration = new AtomicBoolean();

    Site(
            @Value("${consilia.name:Consilia}") String name,
            @Value("${consilia.public-url:http://localhost:8080}") String publicUrl,
            @Value("${consilia.development:true}") boolean development,
            Stylesheet stylesheet,
            Country country) {
        this.name = name;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.development = development;
        this.stylesheet = stylesheet.href();
        this.country = country;
    }

    public String name() {
        return name;
    }

    /** The path of the one stylesheet; it changes whenever the look does. */
    public String stylesheet() {
        return stylesheet;
    }

    public Country country() {
        return country;
    }

    /** The absolute address of a path of this site, for mails and link previews. */
    public String address(String path) {
        return publicUrl + path;
    }

    /** True while only this machine can reach the site: no {@code --public} address was given. */
    public boolean isDevelopment() {
        return development;
    }

    /** True once demonstration content is loaded: every page then says so. */
    public boolean isDemonstration() {
        return demonstration.get();
    }

    public void holdsDemonstration() {
        demonstration.set(true);
    }
}
