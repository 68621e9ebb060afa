package io.ciclo.engine.access;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PasswordChange;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.StaffPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StaffPasswordChange implements PasswordChange {

  private final StaffDirectory staff;

  StaffPasswordChange(StaffDirectory staff) {
    this.staff = staff;
  }

  @Override
  public boolean handles(SignedIn who) {
    return who instanceof StaffPrincipal;
  }

  @Override
  @Transactional
  public void change(SignedIn who, String oldPassword, String newPassword) {
    if (!staff.isPasswordOf(who.loginName(), oldPassword)) {
      throw new InputRefused("oldPassword", "La contraseña actual no es correcta.");
    }
    staff.setPassword(who.loginName(), newPassword);
  }
}
