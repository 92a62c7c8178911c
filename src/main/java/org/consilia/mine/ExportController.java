package org.consilia.mine;

import java.nio.charset.StandardCharsets;
import org.consilia.account.AccountId;
import org.consilia.permit.Who;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A copy of everything about the person who asks for it: to read, to print, and for a program. */
@Controller
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @PostMapping("/mine/account/exports")
    String make(Who who) {
        exports.make(new AccountId(who.signedIn()));
        return "redirect:/mine/account#export";
    }

    @GetMapping("/mine/account/exports/{id}")
    ModelAndView show(@PathVariable String id, Who who) {
        return new ModelAndView("mine/export")
                .addObject("export", ExportJson.read(exports.json(id, new AccountId(who.signedIn()))));
    }

    @GetMapping("/mine/account/exports/{id}/json")
    ResponseEntity<byte[]> download(@PathVariable String id, Who who) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.json")
                                .build()
                                .toString())
                .body(exports.json(id, new AccountId(who.signedIn())).getBytes(StandardCharsets.UTF_8));
    }
}
