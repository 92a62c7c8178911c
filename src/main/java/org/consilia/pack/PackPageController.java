package org.consilia.pack;

import gg.jte.Content;
import java.util.Locale;
import org.consilia.permit.NotPermitted;
import org.consilia.web.Markdown;
import org.consilia.web.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages that a country's law asks for: the pack's own words, and below them what its rules say. */
@Controller
class PackPageController {

    private final Pack pack;
    private final LegalPages pages;
    private final Site site;
    private final String operator;
    private final String contact;
    private final String dataProtectionContact;

    PackPageController(
            Pack pack,
            LegalPages pages,
            Site site,
            @Value("${consilia.operator:}") String operator,
            @Value("${consilia.contact:}") String contact,
            @Value("${consilia.data-protection-contact:}") String dataProtectionContact) {
        this.pack = pack;
        this.pages = pages;
        this.site = site;
        this.operator = operator.isBlank() ? site.name() : operator;
        this.contact = contact.isBlank() ? site.address("/contact") : contact;
        this.dataProtectionContact = dataProtectionContact.isBlank() ? this.contact : dataProtectionContact;
    }

    @GetMapping("/{name:about|contact|privacy|terms|accessibility}")
    ModelAndView show(@PathVariable String name, Locale locale) {
        var markdown = pages.find(name, locale.getLanguage(), this::filling).orElseThrow(NotPermitted::new);
        Content text = Markdown.html(markdown);
        return new ModelAndView("pack/page")
                .addObject("name", name)
                .addObject("text", text)
                .addObject("pack", pack);
    }

    private String filling(String placeholder) {
        return switch (placeholder) {
            case "operator" -> operator;
            case "contact" -> contact;
            case "data-protection-contact" -> dataProtectionContact;
            case "emergency-number" -> site.country().emergencyNumber();
            case "consent-age" -> Integer.toString(pack.consentAge());
            default -> throw new IllegalArgumentException(placeholder);
        };
    }
}
