package org.dutybell.duty;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DutyVersionRepository extends Repository<DutyVersionRow, Long> {

    List<DutyVersionRow> findByValidToIsNullOrderByPosition();

    List<DutyVersionRow> findByIdIn(Collection<Long> ids);

    /** The newest version number of every duty there ever was. */
    @Query("select v.code as code, max(v.version) as version from DutyVersionRow v group by v.code")
    List<LastVersion> lastVersions();

    void save(DutyVersionRow row);

    interface LastVersion {

        String getCode();

        int getVersion();
    }
}
