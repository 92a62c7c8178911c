package org.consilia.doctor;

import java.time.LocalDate;
import org.consilia.account.AccountId;

/**
 * The next check of a doctor's licence is near, or was due.
 *
 * @param days how long before it, or -1 once the badge has lapsed
 */
public record LicenceDue(DoctorId doctor, AccountId account, LocalDate nextCheckOn, int days) {

    /** Once the badge has lapsed, no editor signs the doctor's answers. */
    public boolean isOver() {
        return days < 0;
    }
}
