# sign.ps1 FILE…: signs programs with the certificate that CERTIFICATE holds (base64 of a .pfx, opened by
# CERTIFICATE_PASSWORD), and has the time confirmed.
$ErrorActionPreference = 'Stop'
$certificate = Join-Path $env:RUNNER_TEMP 'certificate.pfx'
[IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:CERTIFICATE))
try {
    $signtool = Get-ChildItem 'C:/Program Files (x86)/Windows Kits/10/bin/*/x64/signtool.exe' | Select-Object -Last 1
    foreach ($file in $args) {
        & $signtool sign /fd SHA256 /f $certificate /p $env:CERTIFICATE_PASSWORD /tr http://timestamp.digicert.com /td SHA256 $file
        if ($LASTEXITCODE) { throw "$file could not be signed" }
    }
} finally {
    Remove-Item $certificate
}
