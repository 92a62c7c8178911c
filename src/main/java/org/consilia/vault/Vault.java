package org.consilia.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.consilia.vault.DataKeys.Ring;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals the private texts of the database and opens them again (AES-256-GCM by Tink). Each sealed text names its data
 * key and is bound to its column and row: put anywhere else, it does not open. A start without the right key ends with
 * a sentence, since every data key is opened before the first page.
 */
@Component
public class Vault implements SmartInitializingSingleton {

    /** What Tink writes before the number of the key in everything it seals. */
    private static final byte TINK = 1;

    private static final int NAME_BYTES = 1 + Integer.BYTES;

    private final DataKeys keys;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Ring ring;

    Vault(DataKeys keys, ApplicationEventPublisher events) {
        this.keys = keys;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ring();
    }

    public byte[] seal(SealedColumn column, String row, String text) {
        return seal(column, row, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(SealedColumn column, String row, byte[] bytes) {
        try {
            return ring().aead().encrypt(bytes, binding(column, row));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("Sealing failed.", error);
        }
    }

    /** The text, for the program's own use. A text for somebody's eyes is {@link #sealed}. */
    public String open(SealedColumn column, String row, byte[] sealed) {
        return new String(openBytes(column, row, sealed), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(SealedColumn column, String row, byte[] sealed) {
        try {
            return ringFor(sealed).aead().decrypt(sealed, binding(column, row));
        } catch (GeneralSecurityException error) {
            throw new SealBroken(column, row, error);
        }
    }

    /** The text for whoever reads it, still closed; that it is opened is told as {@link SealOpened}. */
    public Sealed sealed(SealedColumn column, String row, byte[] sealed) {
        return new Sealed(() -> {
            var text = open(column, row, sealed);
            events.publishEvent(new SealOpened(column, row));
            return text;
        });
    }

    /** A mark that is the same for the same text, tells nothing of it without the key, and so can be looked up. */
    public byte[] mark(SealedColumn column, String text) {
        try {
            return ring().mac().computeMac((column + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("Marking failed.", error);
        }
    }

    /** How everything begins that is sealed with a key. */
    static byte[] nameOf(int key) {
        return ByteBuffer.allocate(NAME_BYTES).put(TINK).putInt(key).array();
    }

    /** Seals with the newest key from now on, also where another node made it. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void refresh() {
        if (!ring().ids().equals(keys.sealing())) {
            ring = keys.open();
        }
    }

    private Ring ring() {
        var opened = ring;
        if (opened == null) {
            opened = keys.open();
            ring = opened;
        }
        return opened;
    }

    /** A text may be sealed with a key that another node has only just made. */
    private Ring ringFor(byte[] sealed) {
        var opened = ring();
        if (sealed.length < NAME_BYTES
                || opened.ids().contains(ByteBuffer.wrap(sealed).getInt(1))) {
            return opened;
        }
        refresh();
        return ring();
    }

    private static byte[] binding(SealedColumn column, String row) {
        return (column + ":" + row).getBytes(StandardCharsets.UTF_8);
    }
}
