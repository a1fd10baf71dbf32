<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Data</name>
        <message numerus="yes">
            <source>%n event(s), as the filters leave them</source>
            <translation>
                <numerusform>%n event, as the filters leave it</numerusform>
                <numerusform>%n events, as the filters leave them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dataset</name>
        <message numerus="yes">
            <source>… and %n more fault(s)</source>
            <translation>
                <numerusform>… and %n more fault</numerusform>
                <numerusform>… and %n more faults</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>%n agreement</numerusform>
                <numerusform>%n agreements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%n more…</numerusform>
                <numerusform>%n more…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>median of {kind}: {days}, of %n text(s)</source>
            <translation>
                <numerusform>median of {kind}: {days}, of %n text</numerusform>
                <numerusform>median of {kind}: {days}, of %n texts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%n more…</numerusform>
                <numerusform>%n more…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message numerus="yes">
            <source>resting on %n source(s)</source>
            <translation>
                <numerusform>resting on %n source</numerusform>
                <numerusform>resting on %n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without %n countries</source>
            <translation>
                <numerusform>without %n country</numerusform>
                <numerusform>without %n countries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lanes</name>
        <message numerus="yes">
            <source>%n agreement(s) in force</source>
            <translation>
                <numerusform>%n agreement in force</numerusform>
                <numerusform>%n agreements in force</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more lane(s)</source>
            <translation>
                <numerusform>%n more lane</numerusform>
                <numerusform>%n more lanes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n agreement(s) when open</source>
            <translation>
                <numerusform>+%n agreement when open</numerusform>
                <numerusform>+%n agreements when open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n when open</source>
            <translation>
                <numerusform>+%n when open</numerusform>
                <numerusform>+%n when open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message numerus="yes">
            <source>%n claim(s) held against the record</source>
            <translation>
                <numerusform>%n claim held against the record</numerusform>
                <numerusform>%n claims held against the record</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) bright</source>
            <translation>
                <numerusform>%n event bright</numerusform>
                <numerusform>%n events bright</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>%n agreement</numerusform>
                <numerusform>%n agreements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agreement(s) signed, in these columns</source>
            <translation>
                <numerusform>%n agreement signed, in these columns</numerusform>
                <numerusform>%n agreements signed, in these columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held on record, first {first}, latest {latest}</source>
            <translation>
                <numerusform>%n held on record, first {first}, latest {latest}</numerusform>
                <numerusform>%n held on record, first {first}, latest {latest}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more partner(s) of {country} without any of these</source>
            <translation>
                <numerusform>%n more partner of {country} without any of these</numerusform>
                <numerusform>%n more partners of {country} without any of these</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more partner(s)</source>
            <translation>
                <numerusform>and %n more partner</numerusform>
                <numerusform>and %n more partners</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n event(s), {when}</source>
            <translation>
                <numerusform>%n event, {when}</numerusform>
                <numerusform>%n events, {when}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Picture</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more lane(s)</source>
            <translation>
                <numerusform>and %n more lane</numerusform>
                <numerusform>and %n more lanes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{drawn} of %n event(s)</source>
            <translation>
                <numerusform>{drawn} of %n event</numerusform>
                <numerusform>{drawn} of %n events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n hit</numerusform>
                <numerusform>%n hits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceList</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n partner(s) of {party}</source>
            <translation>
                <numerusform>%n partner of {party}</numerusform>
                <numerusform>%n partners of {party}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{shown} of %n event(s)</source>
            <translation>
                <numerusform>{shown} of %n event</numerusform>
                <numerusform>{shown} of %n events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Table</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) on the clipboard.</source>
            <translation>
                <numerusform>%n row on the clipboard.</numerusform>
                <numerusform>%n rows on the clipboard.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copying %n row(s)…</source>
            <translation>
                <numerusform>Copying %n row…</numerusform>
                <numerusform>Copying %n rows…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The first {copied} of %n row(s) are on the clipboard: filter for fewer.</source>
            <translation>
                <numerusform>The first {copied} of %n row are on the clipboard: filter for fewer.</numerusform>
                <numerusform>The first {copied} of %n rows are on the clipboard: filter for fewer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n event(s) begin</source>
            <translation>
                <numerusform>%n event begins</numerusform>
                <numerusform>%n events begin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Trends</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without %n whose quarter is not known</source>
            <translation>
                <numerusform>without %n whose quarter is not known</numerusform>
                <numerusform>without %n whose quarter is not known</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{least} to %n day(s)</source>
            <translation>
                <numerusform>{least} to %n day</numerusform>
                <numerusform>{least} to %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message numerus="yes">
            <source>%n attributed view(s)</source>
            <translation>
                <numerusform>%n attributed view</numerusform>
                <numerusform>%n attributed views</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n borne out</source>
            <translation>
                <numerusform>%n borne out</numerusform>
                <numerusform>%n borne out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imprecise</source>
            <translation>
                <numerusform>%n imprecise</numerusform>
                <numerusform>%n imprecise</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not borne out</source>
            <translation>
                <numerusform>%n not borne out</numerusform>
                <numerusform>%n not borne out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
