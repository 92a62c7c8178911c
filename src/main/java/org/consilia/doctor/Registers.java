package org.consilia.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.consilia.pack.Pack;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The registers that a doctor may be in: those of the site's country first, then those of the other countries that have
 * a pack, and last any other. All are looked up by hand, unless the operator has set the address of a register's
 * interface: then its answer is asked for, and still a person decides.
 */
@Component
public class Registers {

    private static final List<String> PACKS = List.of("sg", "gb", "us", "au", "neutral");

    /** A page waits for it, so it is short. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<Register> all;

    Registers(Pack pack, @Value("${consilia.registers.nppes:}") String nppes) {
        var rules = new LinkedHashMap<String, Pack.Register>();
        pack.registers().forEach(register -> rules.put(register.name(), register));
        PACKS.forEach(
                name -> Pack.read(name).registers().forEach(register -> rules.putIfAbsent(register.name(), register)));
        var registers = new ArrayList<Register>();
        rules.values().forEach(each -> registers.add(new Register(each, lookUp(each, nppes.strip()))));
        registers.sort((one, other) -> Boolean.compare(one.isAnyOther(), other.isAnyOther()));
        all = List.copyOf(registers);
    }

    public List<Register> all() {
        return all;
    }

    public Optional<Register> find(String name) {
        return all.stream().filter(register -> register.name().equals(name)).findFirst();
    }

    /** The one that stands for any other; the neutral pack has it. */
    Register other() {
        return all.getLast();
    }

    private static LookUp lookUp(Pack.Register rules, String nppes) {
        var isByHand = nppes.isEmpty() || rules.checkDigit() != Pack.CheckDigit.NPI;
        return isByHand ? new LookUp.ByHand(rules.lookUp()) : new Nppes(nppes, PATIENCE);
    }
}
