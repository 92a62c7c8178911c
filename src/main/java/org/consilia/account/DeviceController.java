package org.consilia.account;

import jakarta.servlet.http.HttpSession;
import org.consilia.permit.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where I am signed in, and signing out there. */
@Controller
class DeviceController {

    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    @GetMapping("/mine/devices")
    ModelAndView all(Who who, HttpSession session) {
        return new ModelAndView("account/devices")
                .addObject("devices", devices.of(new AccountId(who.signedIn()), session.getId()));
    }

    @PostMapping("/mine/devices/ending")
    String end(Who who, @RequestParam(defaultValue = "") String device) {
        devices.end(new AccountId(who.signedIn()), device);
        return "redirect:/mine/devices";
    }

    @PostMapping("/mine/devices/ending-all")
    String endAll(Who who, HttpSession session) {
        devices.endAll(new AccountId(who.signedIn()));
        session.invalidate();
        return "redirect:/";
    }
}
