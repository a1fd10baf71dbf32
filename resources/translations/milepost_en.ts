<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>Timeline</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
