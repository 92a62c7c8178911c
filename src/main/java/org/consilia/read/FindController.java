package org.consilia.read;

import org.consilia.find.AttributedPassages;
import org.consilia.find.DidYouMean;
import org.consilia.find.Passages;
import org.consilia.pack.Pack;
import org.consilia.permit.NotPermitted;
import org.consilia.triage.Triage;
import org.consilia.triage.Urgency;
import org.consilia.vault.Seal;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding answers. The words come by POST and go back sealed; the emergency gate reads them before the index does. */
@Controller
class FindController {

    /** In characters; sealed, this is about what every proxy lets pass as an address. */
    private static final int MAX_WORDS = 2000;

    private final Triage triage;
    private final Passages passages;
    private final AttributedPassages attributed;
    private final DidYouMean didYouMean;
    private final Seal seal;
    private final Pack pack;

    FindController(
            Triage triage,
            Passages passages,
            AttributedPassages attributed,
            DidYouMean didYouMean,
            Seal seal,
            Pack pack) {
        this.triage = triage;
        this.passages = passages;
        this.attributed = attributed;
        this.didYouMean = didYouMean;
        this.seal = seal;
        this.pack = pack;
    }

    @GetMapping("/find")
    ModelAndView start() {
        return form("", FormErrors.NONE);
    }

    @PostMapping("/find")
    ModelAndView seek(@RequestParam(defaultValue = "") String words) {
        if (words.isBlank()) {
            return form(words, FormErrors.of("words", "read.find.blank"));
        }
        if (words.length() > MAX_WORDS) {
            return form(words, FormErrors.of("words", "read.find.long"));
        }
        return new ModelAndView("redirect:" + new Sought(words, false).path(seal));
    }

    @GetMapping("/find/{sealed}")
    ModelAndView find(@PathVariable String sealed) {
        var sought = Sought.open(seal, sealed).orElseThrow(NotPermitted::new);
        var urgency = triage.assess(sought.words());
        if (urgency instanceof Urgency.Emergency emergency && !sought.notNow()) {
            return new ModelAndView("read/findEmergency")
                    .addObject("emergency", emergency)
                    .addObject("pack", pack)
                    .addObject("words", sought.words())
                    .addObject("goOn", sought.notHappeningNow().path(seal));
        }
        var found = passages.matching(sought.words());
        return new ModelAndView("read/found")
                .addObject("words", sought.words())
                .addObject("urgent", urgency instanceof Urgency.Urgent urgent ? urgent : null)
                .addObject("meant", didYouMean.by(sought.words()))
                .addObject("found", found)
                .addObject("passages", attributed.of(found.passages()));
    }

    private static ModelAndView form(String words, FormErrors errors) {
        return new ModelAndView("read/find").addObject("words", words).addObject("errors", errors);
    }
}
