; The installer for Windows, made by Inno Setup 6 from dist\milepost: for one user, without an administrator.
;   iscc /DVersion=0.1.0 packaging\windows\milepost.iss
#ifndef Version
  #error Name the version: /DVersion=…
#endif

[Setup]
AppId={{6B0C2B0E-7C1C-4C57-9E0D-4D704C640001}
AppName=Milepost
AppVersion={#Version}
AppPublisher=The Milepost developers
#ifdef Address
AppPublisherURL={#Address}
AppUpdatesURL={#Address}/releases
#endif
DefaultDirName={autopf}\Milepost
DefaultGroupName=Milepost
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
; Qt 6 needs Windows 10, version 1809.
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=milepost-{#Version}-windows-x86_64-setup
SetupIconFile=resources\icons\app\milepost.ico
UninstallDisplayIcon={app}\Milepost.exe
LicenseFile=LICENSE
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
ShowLanguageDialog=auto
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Dataset=Milepost dataset
ja.Dataset=Milepost データセット
de.Dataset=Milepost-Datensatz
en.SavedView=Milepost view
ja.SavedView=Milepost の表示
de.SavedView=Milepost-Ansicht
en.RemoveSettings=Remove your settings of Milepost and its reports of faults, too?
ja.RemoveSettings=Milepost の設定と障害レポートも削除しますか。
de.RemoveSettings=Auch Ihre Einstellungen von Milepost und die Fehlerberichte entfernen?

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not would otherwise stay.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\milepost\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Milepost"; Filename: "{app}\Milepost.exe"
Name: "{autodesktop}\Milepost"; Filename: "{app}\Milepost.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.milepost"; ValueType: string; ValueData: "Milepost.Dataset"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\Milepost.Dataset"; ValueType: string; ValueData: "{cm:Dataset}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Milepost.Dataset\DefaultIcon"; ValueType: string; ValueData: "{app}\Milepost.exe,0"
Root: HKA; Subkey: "Software\Classes\Milepost.Dataset\shell\open\command"; ValueType: string; ValueData: """{app}\Milepost.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.milepost-view"; ValueType: string; ValueData: "Milepost.View"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\Milepost.View"; ValueType: string; ValueData: "{cm:SavedView}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Milepost.View\DefaultIcon"; ValueType: string; ValueData: "{app}\Milepost.exe,0"
Root: HKA; Subkey: "Software\Classes\Milepost.View\shell\open\command"; ValueType: string; ValueData: """{app}\Milepost.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\Milepost.exe\SupportedTypes"; ValueType: string; ValueName: ".milepost"; ValueData: ""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\Milepost.exe\SupportedTypes"; ValueType: string; ValueName: ".sqlite"; ValueData: ""

[Run]
Filename: "{app}\Milepost.exe"; Description: "{cm:LaunchProgram,Milepost}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usPostUninstall) and not UninstallSilent then
    if MsgBox(CustomMessage('RemoveSettings'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
    begin
      DelTree(ExpandConstant('{userappdata}\Milepost'), True, True, True);
      DelTree(ExpandConstant('{localappdata}\Milepost'), True, True, True);
    end;
end;
