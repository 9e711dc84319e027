package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "org_unit")
class UnitRow {

    @Id
    private String code;

    @Column
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitKind kind;

    @Column
    private int pupils;

    @Column
    private boolean buses;

    @Column
    private @Nullable String inChargePost;

    @Column
    private @Nullable Double latitude;

    @Column
    private @Nullable Double longitude;

    @Column
    private int position;

    protected UnitRow() {}

    UnitRow(Unit unit, int position) {
        code = unit.code();
        name = unit.name();
        kind = unit.kind();
        pupils = unit.pupils();
        buses = unit.buses();
        inChargePost = unit.inChargePost();
        Location location = unit.location();
        latitude = location == null ? null : location.latitude();
        longitude = location == null ? null : location.longitude();
        this.position = position;
    }

    String code() {
        return code;
    }

    private @Nullable Location location() {
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }

    Unit toUnit(List<String> assignedSchools, List<String> businessSchools) {
        return new Unit(code, name, kind, pupils, buses, inChargePost, assignedSchools, businessSchools, location());
    }
}
